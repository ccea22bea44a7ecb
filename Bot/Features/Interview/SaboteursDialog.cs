using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Asks whether somebody could talk the buyer out of buying (D14), and what the plan is.</summary>
public sealed class SaboteursDialog : TopicDialog
{
    /// <summary>One word, such as "x" or "ok", says nothing of what will be done.</summary>
    public const int FewestWordsOfPlan = 2;

    protected override void Script()
    {
        Ask(Keys.SaboteursPresent, "Objectors", "Prieštaraujantys", "Przeciwnicy")
            .Choose("Could anyone there talk them out of it?", "Ar kas nors galėtų juos atkalbėti?", "Czy ktoś może ich odwieść od zakupu?")
            .Option("none",
                en: ("Nobody", "No one has a reason to."),
                lt: ("Nėra", "Niekas neturi priežasties."),
                pl: ("Brak", "Nikt nie ma powodu."))
                .Formerly("Niekas", "Nikt")
            .Option("suspected",
                en: ("Maybe", "There are hints."),
                lt: ("Galbūt", "Yra tam ženklų."),
                pl: ("Być może", "Są pewne sygnały."))
                .Formerly("A suspicion", "Suspicion", "Yra įtarimų", "Podejrzenie")
            .Option("known",
                en: ("Somebody", "We know who."),
                lt: ("Yra", "Žinome, kas."),
                pl: ("Są", "Wiemy, kto."))
                .Formerly("Taip", "Tak");

        Ask(Keys.SaboteursChanged, "Changed sides", "Pasikeitusi pozicija", "Zmiana stanowiska")
            .When(c => c.BuyingCentre.InDoubt is not null)
            .Presses()
            .Choose("You noted that someone objects. Has that changed?",
                "Įrašyta, kad kažkas prieštarauja. Ar tai pasikeitė?",
                "Zapisano, że ktoś się sprzeciwia. Czy to się zmieniło?")
            .About(
                c => c.BuyingCentre.InDoubt, c => c.BuyingCentre.Saboteurs, _ => null,
                "You noted that {Name} objects. Has that changed?",
                "{Name}: įrašyta, kad prieštarauja. Ar tai pasikeitė?", "{Name}: zapisano sprzeciw. Czy to się zmieniło?")
            .Option("yes",
                en: ("Yes", "No longer objects."),
                lt: ("Taip", "Daugiau neprieštarauja."),
                pl: ("Tak", "Już się nie sprzeciwia."))
            .Option("no",
                en: ("No", "Still objects."),
                lt: ("Ne", "Vis dar prieštarauja."),
                pl: ("Nie", "Nadal się sprzeciwia."))
            .Then(
                (c, changed, beside, by, at) =>
                {
                    c.Record(Keys.SaboteursChanged, changed, by, at);
                    c.BuyingCentre.Settle(beside.GetValueOrDefault(QuestionCard.Whom) ?? c.BuyingCentre.InDoubt!.Name, changed == "yes", by, at);
                },
                // <em>I don't know</em> leaves the contradiction open until the rep answers anew whether somebody objects.
                answeredWhen: c => c.Answers.Find(Keys.SaboteursChanged) is { IsUnknown: true } left && left.At >= c.Answers.Find(Keys.SaboteursPresent)!.At);

        FollowUp(Keys.BuyingCentrePerson, "Who objects", "Kas prieštarauja", "Kto się sprzeciwia")
            .When(c => c.BuyingCentre.HasSaboteur)
            .Write("Who objects to the purchase?", "Kas prieštarauja pirkimui?", "Kto się sprzeciwia zakupowi?")
            .IsPerson()
            .WithChoice(Keys.BuyingCentreInfluence, ("How much weight they carry", "Kokia jų įtaka", "Jak duży mają wpływ"),
                new Option("low", ("Little", "Maža", "Mały"), ("", "", "")),
                new Option("medium", ("Some", "Vidutinė", "Średni"), ("", "", "")),
                new Option("high", ("A lot", "Didelė", "Duży"), ("", "", "")))
            .Then(
                (c, name, beside, by, at) =>
                    c.BuyingCentre.NameSaboteur(
                        name,
                        EnumNames<Influence>.Read(beside.GetValueOrDefault(Keys.BuyingCentreInfluence)),
                        by,
                        at),
                answeredWhen: c => !c.BuyingCentre.HasUnnamedSaboteur,
                found: c => c.BuyingCentre.Saboteurs.Select(p => p.Name).Where(name => name.Length > 0));

        FollowUp(Keys.SaboteursMotive, "Their reason", "Jų priežastis", "Ich powód")
            .When(c => c.BuyingCentre.HasSaboteur)
            .Choose("Why might they object?", "Kodėl galėtų prieštarauti?", "Dlaczego mogą się sprzeciwiać?")
            .About(
                c => c.BuyingCentre.ToExplain, c => c.BuyingCentre.Saboteurs, p => p.Motive is { } motive ? EnumNames<Motive>.Of(motive) : null,
                "Why might {Name} object?", "{Name}: kodėl galėtų prieštarauti?", "{Name}: skąd może brać się sprzeciw?")
            .From(Motives())
            .Then(
                (c, motive, beside, by, at) =>
                    c.BuyingCentre.NoteMotive(EnumNames<Motive>.Read(motive)!.Value, by, at, beside.GetValueOrDefault(QuestionCard.Whom)),
                answeredWhen: c => !c.BuyingCentre.HasUnexplainedSaboteur,
                found: c => c.BuyingCentre.Saboteurs.Select(p => p.Motive).OfType<Motive>().Select(EnumNames<Motive>.Of));

        FollowUp(Keys.SaboteursPlan, "Counter-plan", "Veiksmų planas", "Plan działania")
            .When(c => c.BuyingCentre.HasSaboteur)
            .Write("What will you do about it, and with whom?", "Ką darysite ir su kuo?", "Co zrobisz i z kim?").AtLeast(FewestWordsOfPlan)
            .WithDayAhead(Keys.SaboteursPlanOn, "By when", "Iki kada", "Do kiedy", p => PlanWords.Stored(p.PlanOn))
            .About(
                c => c.BuyingCentre.ToPlanFor, c => c.BuyingCentre.Saboteurs, p => p.HasPlan ? p.Plan : null,
                "What will you do about {Name}, and with whom?", "{Name}: ką darysite ir su kuo?", "{Name}: co zrobisz i z kim?")
            .Then(
                (c, plan, beside, by, at) => c.BuyingCentre.PlanAgainstSaboteur(
                    plan, by, at, beside.GetValueOrDefault(QuestionCard.Whom), PlanWords.Read(beside.GetValueOrDefault(Keys.SaboteursPlanOn))),
                answeredWhen: c => !c.BuyingCentre.HasUnansweredSaboteur,
                found: c => c.BuyingCentre.Planned.Select(p => p.Plan!));

        FollowUp(Keys.SaboteursPlanResult, "How the plan went", "Plano rezultatas", "Wynik planu")
            .When(c => c.BuyingCentre.Planned.Any())
            .Choose("Did the plan work?", "Ar planas pavyko?", "Czy plan się powiódł?")
            .About(
                c => c.BuyingCentre.ToReport, c => c.BuyingCentre.Planned, _ => null,
                "Did the plan for {Name} work?", "{Name}: ar planas pavyko?", "{Name}: czy plan się powiódł?")
            .From(PlanWords.Results())
            .AlsoCalled("plan", "the plan", "planas")
            .Then(
                (c, result, beside, by, at) =>
                    c.BuyingCentre.Report(EnumNames<PlanResult>.Read(result)!.Value, by, at, beside.GetValueOrDefault(QuestionCard.Whom)),
                answeredWhen: _ => false,
                found: _ => []);
    }

    /// <summary>The possible motives of a saboteur.</summary>
    internal static Option[] Motives() =>
    [
        new("incumbent",
            ("The present supplier", "Dabartinis tiekėjas", "Obecny dostawca"),
            ("They are used to it.", "Prie jo įprasta.", "Są do niego przyzwyczajeni.")),
        new("budget",
            ("The budget", "Biudžetas", "Budżet"),
            ("The money is wanted elsewhere.", "Pinigų reikia kitur.", "Pieniądze są potrzebne gdzie indziej.")),
        new("workload",
            ("Workload", "Darbo krūvis", "Obciążenie pracą"),
            ("They expect more work.", "Baiminasi daugiau darbo.", "Spodziewają się więcej pracy.")),
        new("status", ("Position", "Padėtis", "Pozycja"), ("They might lose influence.", "Gali sumažėti jų įtaka.", "Mogą stracić wpływ.")),
        new("other", ("Something else", "Kita", "Coś innego"), ("Put it in the plan.", "Aprašykite plane.", "Opisz w planie.")),
    ];
}
