using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Languages;
using SalesBot.Playbooks;

namespace SalesBot.Tests.Features;

/// <summary>The list of what to do.</summary>
public sealed class NextActionsTests : IDisposable
{
    private const int Contacts = 60;

    private static readonly string?[][] Values =
    [
        [null, "notChecked", "requested", "passed", "passed", "passed", "failed"],
        [null, "none", "possible", "real", "real", "immediate"],
        [null, "now", "quarter", "year", "later"],
        [null, "none", "information", "benefits", "comparing", "ready"],
        [null, "decides", "decides", "influences", "none"],
        [null, "none", "none", "suspected", "known"],
    ];

    // Names that are not like one another.
    private static readonly string[] FirstNames = ["Ada", "Bruno", "Celia", "Dario", "Elena", "Fabio", "Greta", "Hugo", "Irma", "Jonas"];
    private static readonly string[] Surnames = ["Vokietaitis", "Lindqvist", "Moreau", "Petrauskas", "Szymborski", "Oyelaran", "Castellano"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-");

    public void Dispose() => folder.Delete(recursive: true);

    // D19: there is one next step, wherever it is shown.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_lists_row_the_verdicts_box_and_the_judgement_name_the_same_next_step(int seed)
    {
        await using var rehearsal = await Rehearsal.Start();
        var random = new Random(seed);
        for (var number = 0; number < Contacts; number++)
            await Enter(rehearsal, Name(number), contact => Tell(contact, random, rehearsal.Clock.Now));
        rehearsal.Clock.Advance(TimeSpan.FromDays(random.Next(4)));

        var chat = rehearsal.Chat();
        var rows = await Rows(chat);
        var steps = new HashSet<NextStep>();
        for (var number = 0; number < Contacts; number++)
        {
            var (name, contact) = (Name(number), await Stored(rehearsal, Name(number)));
            var (playbook, now) = (rehearsal.Services.GetRequiredService<Playbook>(), rehearsal.Clock.Now);
            var step = QualificationPolicy.Of(contact, playbook, now, DateOnly.FromDateTime(now.UtcDateTime)).NextStep;
            var words = NextActionWords.Title(step, contact, DateOnly.FromDateTime(now.UtcDateTime), TimeSpan.Zero, Language.English);
            var answers = string.Join(", ", contact.Answers.Given.Select(answer => $"{answer.Question} {answer.Value}"));
            var told = $"Contact {number}: {answers}; {string.Join(", ", contact.Steps.Taken)}; the judgement says “{words}”";

            var row = rows.GetValueOrDefault(name);
            Assert.True(row is not null || contact.HasEnded || !contact.Deal.HasBegun, $"{told}, and the list nothing.");
            Assert.True(row is null || Begins(row, words), $"{told}, the row “{row}”.");

            var card = CardText.Of((await chat.Say($"show {name}")).Card!.Value, everyWord: false);
            var box = card.Single(line => line.StartsWith("Next step: ", StringComparison.Ordinal))["Next step: ".Length..];
            // Beside parking, the box may offer to raise the urgency.
            Assert.True(Begins(box, UrgencyAdvice.Step(contact, step)?.English ?? words), $"{told}, the box “{box}”.");
            steps.Add(step);
        }

        Assert.Empty(rehearsal.Log.Errors);
        Assert.InRange(steps.Count, 12, 31);

        // What follows the step is its reason, its days or its details.
        static bool Begins(string shown, string words) =>
            shown.StartsWith(words, StringComparison.Ordinal) && (shown.Length == words.Length || shown[words.Length..] is [' ' or '.', ..]);
    }

    // The list is ranked in parts of sixty.
    [Fact]
    public async Task Next_contact_leads_through_all_that_are_due()
    {
        const int many = 64;
        await using var rehearsal = await Rehearsal.Start();
        for (var number = 0; number < many; number++)
            await Enter(rehearsal, Name(number), contact =>
            {
                foreach (var (question, value) in Domain.Given.QuickSix.Zip(["passed", "real", "quarter", "comparing", "decides", "none"]))
                    contact.Record(question, value, User(), rehearsal.Clock.Now);
            });
        var chat = rehearsal.Chat();
        var opened = new HashSet<string>(StringComparer.Ordinal);
        var heard = await chat.Send(chat.TapOn(CardReading.Actions((await chat.Say("next")).Card!.Value).First()));
        while (CardReading.Actions(heard.Card!.Value).Where(action => CardReading.IsTitled(action, "Next contact")).ToList() is [var onwards, ..])
        {
            var card = CardText.Of(heard.Card!.Value, everyWord: false);
            Assert.True(opened.Add(Enumerable.Range(0, many).Select(Name).Single(name => card.Any(line => line.Contains(name, StringComparison.Ordinal)))));
            heard = await chat.Send(chat.TapOn(onwards));
        }

        Assert.Equal(many, opened.Count);
    }

    // D7, D19
    [Fact]
    public async Task The_heat_in_the_playbooks_file_orders_the_list()
    {
        await using var rehearsal = await Rehearsal.Start(settings: ("Playbook:Path", WithHeat("value")));
        await Enter(rehearsal, "Ada Berg", contact => Qualify(contact, "year", "250000", rehearsal.Clock.Now));
        await Enter(rehearsal, "Bea Holm", contact => Qualify(contact, "now", "2000", rehearsal.Clock.Now));
        Assert.Equal("Ada Berg, Bea Holm", string.Join(", ", (await Rows(rehearsal.Chat())).Keys));

        await rehearsal.Restart(("Playbook:Path", WithHeat("urgency")));
        await rehearsal.JudgedAgain();
        Assert.Equal("Bea Holm, Ada Berg", string.Join(", ", (await Rows(rehearsal.Chat())).Keys));

        static void Qualify(Contact contact, string horizon, string amount, DateTimeOffset now)
        {
            foreach (var (question, value) in Domain.Given.QuickSix.Zip(["passed", "real", horizon, "comparing", "decides", "none"]))
                contact.Record(question, value, User(), now);
            contact.Record(Keys.DealAmount, amount, User(), now);
        }
    }

    // The lead school with nothing but one of the weights.
    private string WithHeat(string counts)
    {
        var playbook = JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Folder, "Bot", "Playbooks", "lead-school.json")))!;
        playbook["version"] = $"heat-{counts}-1";
        playbook["heat"] = new JsonObject { ["value"] = 0, ["stage"] = 0, ["urgency"] = 0, ["overdue"] = 0, [counts] = 100 };
        var path = Path.Combine(folder.FullName, $"{counts}.json");
        File.WriteAllText(path, playbook.ToJsonString());
        return path;
    }

    // Every row of what is due and of what comes later, in its order: whom it is about, and what stands behind the company.
    private static async Task<Dictionary<string, string>> Rows(Chat chat)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        var heard = await chat.Say("next");
        while (true)
        {
            var card = heard.Card!.Value;
            foreach (var line in CardText.Of(card, everyWord: false).Where(line => line.StartsWith('[')))
                rows[line[1..line.IndexOf(']', StringComparison.Ordinal)]] = line[(line.IndexOf(" · ", StringComparison.Ordinal) + 3)..];
            var onwards = CardReading.Actions(card).Where(action => IsOnwards(action)).Cast<JsonElement?>().FirstOrDefault();
            if (onwards is null)
                return rows;
            heard = await chat.Send(chat.TapOn(onwards.Value));
        }
    }

    private static bool IsOnwards(JsonElement action) =>
        CardReading.IsTitled(action, "What comes later") || Enumerable.Range(1, Contacts).Any(left => CardReading.IsTitled(action, $"{left} more"));

    private static void Tell(Contact contact, Random random, DateTimeOffset now)
    {
        var (today, earlier) = (DateOnly.FromDateTime(now.UtcDateTime), now.AddDays(-random.Next(60)));
        foreach (var (question, values) in Domain.Given.QuickSix.Zip(Values))
            if (random.Next(8) > 0)
                contact.Record(question, values[random.Next(values.Length)], User(), random.Next(2) == 0 ? now : earlier);
        if (random.Next(2) == 0)
            contact.BuyingCentre.NameDecider("Otto Lang", User(), now);
        if (random.Next(4) == 0)
            contact.BuyingCentre.NameSaboteur("Vera Holt", random.Next(2) == 0 ? Influence.High : null, User(), now);
        if (random.Next(3) == 0)
            contact.BuyingCentre.PlanAgainstSaboteur("Show the figures", User(), now, on: today.AddDays(random.Next(-3, 9)));
        if (random.Next(4) == 0)
        {
            contact.Record(Keys.InterestNextStep, "Send the samples", User(), now);
            contact.Record(Keys.InterestNextStepOn, Domain.Given.Day(now.AddDays(random.Next(-3, 9))), User(), now);
        }

        if (random.Next(3) == 0)
            Take(StepKind.Demonstration, StepResult.Planned, StepResult.Done, StepResult.Cancelled);
        if (random.Next(3) == 0)
            Take(StepKind.Proposal, StepResult.Planned, StepResult.Sent, StepResult.Accepted, StepResult.Rejected);
        var verdict = contact.Judge(PlaybookFile.BuiltIn(School.Lead), User(), now);
        switch (random.Next(12))
        {
            case 0: contact.Park(today.AddDays(random.Next(1, 9)), User(), now); break;
            case 1: contact.Take(StepKind.Closing, StepResult.Won, today, "They ordered", User(), now); break;
            case 2: contact.Take(StepKind.Closing, StepResult.Lost, today, "The price", User(), now); break;
            case 3: contact.Disqualify("Out of business", User(), now); break;
            case 4 or 5: contact.PutOff(verdict.NextStep, today.AddDays(random.Next(1, 9)), "The fair is on", User(), now); break;
        }

        void Take(StepKind kind, params StepResult[] results)
        {
            var result = results[random.Next(results.Length)];
            contact.Take(kind, result, today.AddDays(result is StepResult.Planned ? random.Next(9) : -random.Next(9)), "They said so", User(), now);
        }
    }

    private static async Task Enter(Rehearsal rehearsal, string name, Action<Contact> then)
    {
        var now = rehearsal.Clock.Now;
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(User());
        await book.Profile();
        var contact = Contact.Enter(name, $"{name.Split(' ')[^1]} Works", User(), now);
        await book.Add(contact);
        then(contact);
        contact.BeginInterview().Conclude(complete: true);
        contact.Judge(rehearsal.Services.GetRequiredService<Playbook>(), User(), now);
        Assert.Equal(CommitResult.Committed, await book.Commit(new Delivery("given", name, $"{contact.Id}"), now));
    }

    private static async Task<Contact> Stored(Rehearsal rehearsal, string name)
    {
        using var book = rehearsal.Services.GetRequiredService<IContactBooks>().Open(User());
        return (await book.Find(Guid.Parse(rehearsal.Stored.Read().Of(name).Id)))!;
    }

    private static User User()
    {
        var (tenant, id) = Person.Ruta.On("msteams");
        return new User(tenant, id, Person.Ruta.Name, Role.Rep);
    }

    private static string Name(int number) => $"{FirstNames[number % FirstNames.Length]} {Surnames[number / FirstNames.Length]}";
}
