using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Benchmarks;

/// <summary>Measures a turn with the list of what to do, of a rep with one open deal and then with many.</summary>
internal static class NextList
{
    private const int Turns = 200;

    public static async Task Run(int count)
    {
        await using var connector = await Connector.Start();
        using var process = ServerProcess.Start("interview", null, []);
        await process.IsReady();
        using var load = new Load(process.Address, connector, interview: false, () => null);
        const string person = "rep";
        await load.Say(person, "qualify Dana Hallmann at Hallmann Pumps");
        await load.Say(person, "passed");
        Print("1 contact", await Measure(load, person));

        using var database = new SalesDatabase($"Data Source={process.Database}");
        var rep = await Rep(database);
        await Rejudge.Fill(database, rep, count);
        Print(string.Create(CultureInfo.InvariantCulture, $"{count:N0} contacts"), await Measure(load, person));
    }

    private static async Task<User> Rep(SalesDatabase database)
    {
        using var lent = database.Lend();
        var contact = await lent.Session.Contacts.AsNoTracking().SingleAsync();
        return new User(contact.TenantId, contact.OwnerId, "Rep", Role.Rep);
    }

    private static async Task<List<double>> Measure(Load load, string person)
    {
        var times = new List<double>(Turns);
        // The first turns compile code.
        for (var turn = 0; turn < 2 * Turns; turn++)
            if (await load.Tap(person, "next") is var time && turn >= Turns)
                times.Add(time);
        times.Sort();
        return times;
    }

    private static void Print(string name, List<double> times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"next, {name}: ms/turn p50 {times[Turns / 2]:F2} p95 {times[Turns * 95 / 100]:F2} most {times[^1]:F2}"));
}
