using SalesBot.Conversation;
using SalesBot.Domain;

namespace SalesBot.Topics;

/// <summary>Could somebody talk the buyer out of buying (D14), and what is the plan for it?</summary>
public sealed class SaboteursDialog : TopicDialog
{
    protected override void Script()
    {
        Ask(Keys.SaboteursPresent, "Objectors", "Prieštaraujantys", "Przeciwnicy")
            .Choose("Could anyone there talk them out of it?", "Ar kas nors galėtų juos atkalbėti?", "Czy ktoś może ich odwieść od zakupu?")
            .Option("none",
                en: ("Nobody", "No one has reason to."),
                lt: ("Niekas", "Niekas neturi tam priežasties."),
                pl: ("Nikt", "Nikt nie ma powodu."))
            .Option("suspected",
                en: ("A suspicion", "There are signs, no proof."),
                lt: ("Yra įtarimų", "Ženklų yra, įrodymų ne."),
                pl: ("Podejrzenie", "Są sygnały, nie dowody."))
            .Option("known",
                en: ("Somebody", "We know who."),
                lt: ("Taip", "Žinome, kas."),
                pl: ("Tak", "Wiemy, kto."));

        FollowUp(Keys.BuyingCentrePerson, "Who objects", "Kas prieštarauja", "Kto się sprzeciwia")
            .When(c => c.BuyingCentre.HasSaboteur)
            .Write("Who works against the purchase?", "Kas nepritaria pirkimui?", "Kto jest przeciw zakupowi?")
            .IsPerson()
            .WithChoice(Keys.BuyingCentreInfluence, ("How much their word weighs", "Kokia jų įtaka", "Jak duży mają wpływ"),
                new Option("low", ("Little", "Maža", "Mały"), ("", "", "")),
                new Option("medium", ("Some", "Vidutinė", "Średni"), ("", "", "")),
                new Option("high", ("A lot", "Didelė", "Duży"), ("", "", "")))
            .Then(
                (c, name, beside, by, at) => c.BuyingCentre.NameSaboteur(name, Names<Influence>.Read(beside.GetValueOrDefault(Keys.BuyingCentreInfluence)), by, at),
                answeredWhen: c => !c.BuyingCentre.HasUnnamedSaboteur,
                found: c => c.BuyingCentre.Saboteurs.Select(p => p.Name).Where(name => name.Length > 0));

        FollowUp(Keys.SaboteursMotive, "Their reason", "Jų priežastis", "Ich powód")
            .When(c => c.BuyingCentre.HasSaboteur)
            .Choose("Why might they object?", "Kodėl galėtų prieštarauti?", "Dlaczego mogą się sprzeciwiać?")
            .Option("incumbent",
                en: ("The present supplier", "They are used to it."),
                lt: ("Dabartinis tiekėjas", "Prie jo įprasta."),
                pl: ("Obecny dostawca", "Są do niego przyzwyczajeni."))
            .Option("budget",
                en: ("The budget", "The money is wanted elsewhere."),
                lt: ("Biudžetas", "Pinigų reikia kitur."),
                pl: ("Budżet", "Pieniądze są potrzebne gdzie indziej."))
            .Option("workload",
                en: ("Workload", "They expect more work."),
                lt: ("Darbo krūvis", "Baiminasi daugiau darbo."),
                pl: ("Obciążenie pracą", "Spodziewają się więcej pracy."))
            .Option("status",
                en: ("Position", "Their say might shrink."),
                lt: ("Padėtis", "Gali sumažėti jų įtaka."),
                pl: ("Pozycja", "Ich głos może osłabnąć."))
            .Option("other",
                en: ("Something else", "Put it in the plan."),
                lt: ("Kita", "Aprašykite plane."),
                pl: ("Coś innego", "Opisz w planie."))
            .Then(
                (c, motive, _, by, at) => c.BuyingCentre.NoteMotive(Names<Motive>.Read(motive)!.Value, by, at),
                answeredWhen: c => !c.BuyingCentre.HasUnexplainedSaboteur,
                found: c => c.BuyingCentre.Saboteurs.Select(p => p.Motive).OfType<Motive>().Select(Names<Motive>.Of));

        FollowUp(Keys.SaboteursPlan, "Counter-plan", "Veiksmų planas", "Plan działania")
            .When(c => c.BuyingCentre.HasSaboteur)
            .Write("What will you do about it, and with whom?", "Ką darysite ir su kuo?", "Co zrobisz i z kim?")
            .Then(
                (c, plan, _, by, at) => c.BuyingCentre.PlanAgainstSaboteur(plan, by, at),
                answeredWhen: c => !c.BuyingCentre.HasUnansweredSaboteur,
                found: c => c.BuyingCentre.Saboteurs.Select(p => p.Plan).OfType<string>());
    }
}
