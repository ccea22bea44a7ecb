using System.Globalization;
using SalesBot.Domain;
using SalesBot.Playbooks;

namespace SalesBot.Tests.Domain;

/// <summary>Test data for the domain tests: people, days and contacts.</summary>
internal static class Given
{
    /// <summary>Noon, so that it is the same day in most time zones.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static readonly User Ruta = new("north", "ruta", "Rūta Kazlauskienė", Role.Rep);

    public static readonly User Marek = new("north", "marek", "Marek Nowak", Role.Rep);

    public static readonly User Ingrid = new("north", "ingrid", "Ingrid Berg", Role.Manager);

    public static readonly User Nadia = new("north", "nadia", "Nadia Lind", Role.Rep) { ChecksCredit = true };

    public static readonly Playbook LeadSchool = PlaybookFile.BuiltIn(School.Lead);

    public static readonly Playbook ProspectSchool = PlaybookFile.BuiltIn(School.Prospect);

    /// <summary>The six quick questions, in the order of the tables below.</summary>
    public static readonly string[] QuickSix =
        [Keys.CreditStanding, Keys.NeedStrength, Keys.NeedHorizon, Keys.InterestLevel, Keys.AuthorityRole, Keys.SaboteursPresent];

    /// <summary>A contact with the six answers in order; <c>-</c> is not asked, <c>?</c> is unknown.</summary>
    public static Contact Dana(string six = "- - - - - -")
    {
        var contact = Contact.Enter("Dana Hallmann", "Hallmann Pumps", Ruta, Today);
        Answer(contact, six);
        return contact;
    }

    public static void Answer(Contact contact, string six)
    {
        foreach (var (question, value) in QuickSix.Zip(six.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            if (value != "-")
                contact.Record(question, value == "?" ? null : value, Ruta, Today);
    }

    /// <summary>Replaces everything that is known by these answers, without a history.</summary>
    public static void IsTold(this Contact contact, IEnumerable<Answer> told)
    {
        var answers = told.ToList();
        foreach (var gone in contact.Answers.Given.Where(known => answers.TrueForAll(answer => answer.Question != known.Question)).ToList())
            contact.Restore(gone.Question, null);
        foreach (var answer in answers)
            contact.Restore(answer.Question, answer);
    }

    /// <summary>Ends the contact with this outcome.</summary>
    public static Contact EndedAs(this Contact contact, Standing outcome)
    {
        Assert.Null(outcome switch
        {
            Standing.Customer =>
                contact.Take(StepKind.Closing, StepResult.Won, DateOnly.FromDateTime(Today.UtcDateTime), "They ordered by themselves", Ruta,
                    Today),
            Standing.Lost => contact.Take(StepKind.Closing, StepResult.Lost, DateOnly.FromDateTime(Today.UtcDateTime), "The price", Ruta, Today),
            _ => contact.Disqualify("Out of business", Ruta, Today),
        });
        return contact;
    }

    public static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
