using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Asks whether the contact authorises the purchase, and if not, who does (D13).</summary>
public sealed class AuthorityDialog : TopicDialog
{
    protected override void Script()
    {
        Ask(Keys.AuthorityRole, "Decision", "Sprendimas", "Decyzja")
            .Choose("What is this person's part in the decision?", "Koks šio žmogaus vaidmuo priimant sprendimą?", "Jaką rolę w decyzji odgrywa ta osoba?")
            .Option("decides",
                en: ("Signs", "Authorises the purchase."),
                lt: ("Pasirašo", "Tvirtina pirkimą."),
                pl: ("Podpisuje", "Zatwierdza zakup."))
                .Formerly("Sprendžia")
            .Option("influences",
                en: ("Influences", "Can persuade those who sign."),
                lt: ("Daro įtaką", "Gali įtikinti pasirašančius."),
                pl: ("Ma wpływ", "Może przekonać podpisujących."))
                .Formerly("Wpływa")
            .Option("none",
                en: ("No part", "Won't be asked."),
                lt: ("Nedalyvauja", "Nuomonės niekas neklaus."),
                pl: ("Bez udziału", "Nikt nie zapyta o zdanie."));

        FollowUp(Keys.AuthorityDecider, "Who signs", "Kas pasirašo", "Kto podpisuje")
            .When(c => c.Answers.Authority is AuthorityRole.Influences or AuthorityRole.None)
            .Write("Who signs for the purchase?", "Kas pasirašo pirkimo sutartį?", "Kto podpisuje umowę zakupu?")
            .IsPerson()
            .Then(
                (c, name, _, by, at) => c.BuyingCentre.NameDecider(name, by, at),
                answeredWhen: c => c.BuyingCentre.HasDecider,
                found: c => c.BuyingCentre.People.Where(p => p.Role == BuyingRole.Decider).Select(p => p.Name));
    }
}
