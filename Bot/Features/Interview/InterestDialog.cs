using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Asks how interested the contact is, from asking for information to talking about buying (D12).</summary>
public sealed class InterestDialog : TopicDialog
{
    protected override void Script()
    {
        Ask(Keys.InterestLevel, "Interest", "Susidomėjimas", "Zainteresowanie")
            .Choose("What do they want to talk about?", "Kas jiems rūpi?", "Co ich interesuje?")
            .Option("ready",
                en: ("Buying", "They ask for terms."),
                lt: ("Pirkimas", "Klausia sąlygų."),
                pl: ("Zakup", "Pytają o warunki."))
            .Option("comparing",
                en: ("Comparing", "How we beat the others."),
                lt: ("Palyginimas", "Kuo mes geresni už kitus."),
                pl: ("Porównanie", "Czym wygrywamy z innymi."))
            .Option("benefits",
                en: ("Benefits", "What it would do for them."),
                lt: ("Nauda", "Ką jiems tai duotų."),
                pl: ("Korzyści", "Co im to da."))
            .Option("information",
                en: ("Information", "General questions only."),
                lt: ("Informacija", "Tik bendri klausimai."),
                pl: ("Informacje", "Tylko ogólne pytania."))
            .Option("none",
                en: ("Not interested", "They don't want to talk."),
                lt: ("Nesidomi", "Kalbėtis nenori."),
                pl: ("Brak", "Nie chcą rozmawiać."))
                .Formerly("Nothing", "Niekas", "Nic");

        FollowUp(Keys.InterestNextStep, "Agreed next step", "Sutartas žingsnis", "Ustalony krok")
            .When(c => c.Answers.Interest is not null and not InterestLevel.None)
            .Write("What did you agree to do next?", "Ką sutarėte daryti toliau?", "Co ustaliliście jako następny krok?")
            .WithDate(Keys.InterestNextStepOn, "On", "Diena", "Kiedy").InWords();

        FollowUp(Keys.InterestCompetitor, "Competitor", "Konkurentas", "Konkurent")
            .When(c => c.Answers.Interest is InterestLevel.Comparing or InterestLevel.Ready)
            .Write("Which product do they compare us with?", "Su kokiu produktu mus lygina?", "Z jakim produktem nas porównują?")
            .IsName();
    }
}
