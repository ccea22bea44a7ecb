using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Asks who else takes part in the decision, their stance, and the evidence for it (D13).</summary>
public sealed class BuyingCentreDialog : TopicDialog
{
    protected override void Script() =>
        FollowUp(Keys.BuyingCentreMember, "Another person", "Kitas žmogus", "Kolejna osoba")
            .Write("Who else takes part in the decision?", "Kas dar dalyvauja priimant sprendimą?", "Kto jeszcze bierze udział w decyzji?")
            .IsPerson()
            .WithChoice(Keys.BuyingCentreRole, ("Their part", "Vaidmuo", "Rola"), Roles())
            .WithChoice(Keys.BuyingCentreStance, ("Where they stand", "Pozicija", "Stanowisko"), Stances())
            .WithChoice(Keys.BuyingCentreMemberInfluence, ("How much weight they carry", "Kokia jų įtaka", "Jak duży mają wpływ"), Influences())
            .WithWords(Keys.BuyingCentreEvidence, "What they said or did", "Ką jie pasakė ar padarė", "Co powiedzieli lub zrobili")
            .WithChoice(Keys.BuyingCentreMotive, ("Why they object", "Kodėl prieštarauja", "Skąd sprzeciw"), SaboteursDialog.Motives()).Aside()
            .WithWords(Keys.BuyingCentrePlan, "Counter-plan", "Veiksmų planas", "Plan działania").Aside()
            .WithDayAhead(Keys.BuyingCentrePlanOn, "By when", "Iki kada", "Do kiedy").Aside()
            .WithChoice(Keys.BuyingCentrePlanResult, ("How the plan went", "Plano rezultatas", "Wynik planu"), PlanWords.Results()).Aside()
            .Then(Note, answeredWhen: _ => false, found: _ => []);

    private static void Note(Contact contact, string name, IReadOnlyDictionary<string, string> beside, User by, DateTimeOffset at)
    {
        var result = EnumNames<PlanResult>.Read(beside.GetValueOrDefault(Keys.BuyingCentrePlanResult));
        var stance = EnumNames<Stance>.Read(beside.GetValueOrDefault(Keys.BuyingCentreStance));
        // The plan was for the person's objection, so its result comes before another stance.
        if (result is { } before && stance is not Stance.Saboteur)
            contact.BuyingCentre.Report(before, by, at, name);
        contact.BuyingCentre.Note(
            name,
            EnumNames<BuyingRole>.Read(beside.GetValueOrDefault(Keys.BuyingCentreRole)),
            stance,
            EnumNames<Influence>.Read(beside.GetValueOrDefault(Keys.BuyingCentreMemberInfluence)),
            beside.GetValueOrDefault(Keys.BuyingCentreEvidence), by, at);
        if (EnumNames<Motive>.Read(beside.GetValueOrDefault(Keys.BuyingCentreMotive)) is { } motive)
            contact.BuyingCentre.NoteMotive(motive, by, at, name);
        if (beside.GetValueOrDefault(Keys.BuyingCentrePlan) is { } plan)
            contact.BuyingCentre.PlanAgainstSaboteur(plan, by, at, name, PlanWords.Read(beside.GetValueOrDefault(Keys.BuyingCentrePlanOn)));
        if (result is { } after && stance is Stance.Saboteur)
            contact.BuyingCentre.Report(after, by, at, name);
    }

    private static Option[] Roles() =>
        [.. Enum.GetValues<BuyingRole>().Select(role => new Option(EnumNames<BuyingRole>.Of(role), StandingWords.Of(role), ("", "", "")))];

    private static Option[] Stances() =>
        [.. Enum.GetValues<Stance>().Select(stance => new Option(EnumNames<Stance>.Of(stance), StandingWords.Of(stance), ("", "", "")))];

    private static Option[] Influences() =>
        [.. Enum.GetValues<Influence>().Select(weight =>
            new Option(EnumNames<Influence>.Of(weight), StandingWords.Of((Influence?)weight), ("", "", "")))];
}
