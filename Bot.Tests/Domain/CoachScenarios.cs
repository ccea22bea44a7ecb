using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Languages;

namespace SalesBot.Tests.Domain;

/// <summary>
/// Situations of selling as a sales coach would state them, each with who the contact is, what to do next and why. They follow from the two
/// tables of the default judgement; "lead / prospect" is by the lead school and by the prospect school.
/// </summary>
public class CoachScenarios
{
    // Answers in the interview's order: credit, need, when, interest, part in the decision, objectors; - not asked, ? unknown. Today is a Friday.
    private const string Table = """
        situation                                                       | answers                                         | and also                                          | standing        | next step           | because
        A business card from a fair                                     | - - - - - -                                     |                                                   | lead            | goOnWithInterview   | We know fewer than half of the answers.
        Everything looks well, and nobody asked whether they can pay    | - immediate now ready decides none              |                                                   | lead / prospect | requestCheck        | There is no credit check yet.
        A good customer of the year before last asks again              | passed real quarter benefits decides none       | checked 300 days ago                              | lead / prospect | requestCheck        | The credit check has expired.
        The plant stands still while accounting takes its time          | requested immediate now comparing decides none  | requested 7 days ago                              | lead / prospect | chaseCheck          | The credit check is under way.
        Turned down by accounting, and keen all the same                | failed immediate now comparing decides none     |                                                   | lead / prospect | settleCredit        | The credit check failed.
        Turned down by accounting, and pays before delivery             | failed real quarter benefits decides none       | prepaid                                           | qualified       | demonstrate         | They need it, want it and have a say.
        A pleasant talk with somebody who needs nothing                 | passed none - benefits decides none             |                                                   | lead / prospect | park                | They don't need it.
        Ready to sign for something they have no use for                | passed none - ready decides none                |                                                   | lead / prospect | clearUp             | They want to buy, but have no need. What is it for?
        The cellar is under water, and nobody answers the phone         | passed immediate now none decides none          |                                                   | lead            | clearUp             | They need it at once, but won't talk. What stops them?
        "We'll take it" – when the new hall stands, in two years        | passed real later ready decides none            |                                                   | qualified       | clearUp             | They want to buy, but not before next year. When will they decide?
        Would be nice to have one day                                   | passed possible later benefits decides none     |                                                   | prospect        | park                | They won't decide before next year.
        The trainee who collects brochures                              | passed real quarter information none none       |                                                   | prospect        | agreeNextStep       | So far they only want information.
        The foreman who would love it and is not asked                  | passed real quarter benefits none none          | Otto signs                                        | prospect        | reachWhoDecides     | This person has no part in the decision.
        An hour of talk, and nobody asked who decides                   | passed real quarter benefits - none             |                                                   | prospect        | findWhoDecides      | We don't know their part in the decision.
        The engineer to whom the board listens                          | passed real quarter comparing influences none   |                                                   | qualified       | findWhoSigns        | Has influence; we don't know who signs.
        The engineer is for it, the buyer plays golf with the rival     | passed real quarter comparing influences known  | Vera objects (high)                               | prospect        | planAgainstSaboteur | Someone objects, and there is no plan yet. This person can help.
        The same, and now we know who signs                             | passed real quarter comparing influences known  | Vera objects (high), Otto signs                   | prospect        | planAgainstSaboteur | Someone objects, and there is no plan yet. This person can help.
        The same, and the works manager will speak for us               | passed real quarter comparing influences known  | Vera objects (high), Otto signs, plan, Mira helps | qualified       | demonstrate         | The plan for the objection: Show Dana's figures to the board.
        The contact smiles and works against it                         | passed real quarter comparing influences known  | Dana objects (high), Kurt looks on                | prospect        | planAgainstSaboteur | Someone objects, and there is no plan yet.
        A remark in the corridor that not everybody is happy            | passed real quarter benefits decides suspected  |                                                   | qualified       | findWhoObjects      | There are hints of an objection. Ask them.
        The owner's nephew grumbles, and nobody minds him               | passed real quarter benefits decides known      | Vera objects (low)                                | qualified       | planAgainstSaboteur | Someone objects, but carries little weight. This person can help.
        The owner nods, and nobody asked who might mind                 | passed real quarter benefits decides -          |                                                   | qualified       | askWhoMightObject   | We don't know who might object.
        The visit that was promised is today                            | passed real quarter benefits decides none       | agreed for today                                  | qualified       | doWhatIsAgreed      | Visit Hallmann's customer · 20 Nov 2026.
        The demonstration is today                                      | passed real quarter comparing decides none      | demo planned                                      | qualified       | giveDemonstration   | Demo planned: Friday, 20 November 2026
        Everybody clapped at the demonstration                          | passed real quarter comparing decides none      | demo done 2 days ago                              | qualified       | sendProposal        | Demo done: Wednesday, 18 November 2026
        The demonstration fell through                                  | passed real quarter comparing decides none      | demo cancelled (The plant was closed)             | qualified       | bookAgain           | Demo called off: Friday, 20 November 2026 – The plant was closed
        The proposal has lain on their desk for a week                  | passed real quarter comparing decides none      | proposal sent 7 days ago                          | qualified       | askForTheDecision   | Proposal sent: Friday, 13 November 2026
        Too dear, they say                                              | passed real quarter comparing decides none      | proposal rejected (Too expensive)                 | qualified       | findWhatWouldFit    | Proposal declined: Friday, 20 November 2026 – Too expensive
        They said yes, though the buyer still grumbles                  | passed real quarter comparing influences known  | Vera objects (high), plan, proposal accepted      | qualified       | closeTheSale        | Proposal accepted: Friday, 20 November 2026
        Budgets are made in March                                       | passed real year comparing decides none         | parked                                            | notNow          | waitForTheDay       | Parked until 1 Mar 2027.
        Parked until March, and they ask for a demonstration now        | passed real year comparing decides none         | parked, demo planned in 5 days                    | qualified       | giveDemonstration   | Demo planned: Wednesday, 25 November 2026
        Signed yesterday                                                | passed immediate now ready decides none         | won                                               | customer        | askForReferrals     | The sale is closed.
        A customer who was thanked and asked rings again                | passed immediate now ready decides none         | won, asked for referrals, new sale                | customer        | goOnWithInterview   | We know fewer than half of the answers.
        Lost to a cheaper rival                                         | passed real quarter comparing decides none      | lost                                              | lost            | nothing             | The price.
        """;

    private static IEnumerable<string[]> Lines => Table.Split('\n').Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    public static TheoryData<string> Situations => [.. Lines.Select(line => line[0])];

    // D4–D6, D9–D15, D18, D19
    [Theory]
    [MemberData(nameof(Situations))]
    public void A_situation_has_the_standing_the_next_step_and_the_reason_that_a_coach_would_name(string situation)
    {
        var line = Lines.Single(l => l[0] == situation);
        var contact = Facts.Contact(line[1], line[2]);
        var standings = line[3].Split(" / ");
        foreach (var (school, standing) in new[] { (Given.LeadSchool, standings[0]), (Given.ProspectSchool, standings[^1]) })
        {
            var verdict = QualificationPolicy.Of(contact, school, Given.Today);
            Assert.Equal(
                (standing, line[4], line[5]),
                (EnumNames<Standing>.Of(verdict.Standing), EnumNames<NextStep>.Of(verdict.NextStep), NextStepReason.Of(contact, verdict, Language.English)));
        }
    }

    [Fact]
    public void There_are_situations_of_every_standing()
    {
        var lines = Lines.ToList();
        Assert.True(lines.Count >= 25);
        Assert.Equal(lines.Count, lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            [Standing.Lead, Standing.Prospect, Standing.Qualified, Standing.Customer, Standing.NotNow, Standing.Lost],
            standing => Assert.Contains(lines, line => line[3].Split(" / ").Contains(EnumNames<Standing>.Of(standing))));
    }
}
