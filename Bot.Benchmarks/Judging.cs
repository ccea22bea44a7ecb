using System.Diagnostics;
using System.Globalization;
using SalesBot.Domain;
using SalesBot.Playbooks;

namespace SalesBot.Benchmarks;

/// <summary>Measures the time and memory of judging one contact, for several sets of answers.</summary>
internal static class Judging
{
    private const int Rounds = 1_000_000;

    private static readonly DateTimeOffset Today = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly User Rep = new("north", "ruta", "Rūta", Role.Rep);
    private static readonly string[] Questions =
        [Keys.CreditStanding, Keys.NeedStrength, Keys.NeedHorizon, Keys.InterestLevel, Keys.AuthorityRole, Keys.SaboteursPresent];

    public static void Run()
    {
        Console.WriteLine($"{"answers",-44} {"µs",8} {"bytes",7}");
        Measure("nothing but a name", Answered("- - - - - -"));
        Measure("interest unknown", Answered("passed real quarter ? decides none"));
        Measure("waiting for credit", Answered("requested immediate now ready decides none"));
        Measure("convinced", Answered("passed real quarter benefits decides none"));
        var stirred = Answered("passed real quarter benefits influences known");
        stirred.BuyingCentre.NameDecider("Otto Hallmann", Rep, Today);
        stirred.BuyingCentre.NameSaboteur("Vera Holm", Influence.High, Rep, Today);
        stirred.BuyingCentre.NameSaboteur("Kurt Lang", null, Rep, Today);
        stirred.BuyingCentre.PlanAgainstSaboteur("Show the figures to the board", Rep, Today);
        Measure("two objectors, a plan for one", stirred);
        foreach (var key in new[] { Keys.NeedDescription, Keys.NeedBenefits, Keys.InterestNextStep, Keys.InterestNextStepOn,
            Keys.InterestCompetitor, Keys.CreditCheckedOn, Keys.Note })
            stirred.Record(key, "2026-11-19", Rep, Today);
        Measure("the same with every follow-up answered", stirred);
    }

    private static void Measure(string name, Contact contact)
    {
        var playbook = PlaybookFile.BuiltIn(School.Lead);
        Judge(Rounds / 10);
        // A second warm-up, so that the JIT compiler has optimised the code.
        Judge(Rounds);
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        Judge(Rounds);
        var (time, bytes) = (clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {time.TotalMicroseconds / Rounds,8:F3} {bytes / Rounds,7}"));

        void Judge(int rounds)
        {
            for (var round = 0; round < rounds; round++)
                QualificationPolicy.Of(contact, playbook, Today);
        }
    }

    private static Contact Answered(string six)
    {
        var contact = Contact.Enter("Dana Hallmann", "Hallmann Pumps", Rep, Today);
        foreach (var (question, value) in Questions.Zip(six.Split(' ')))
            if (value != "-")
                contact.Record(question, value == "?" ? null : value, Rep, Today);
        return contact;
    }
}
