using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Asks what the deal is worth and when it may close. Both may stay unanswered.</summary>
public sealed class DealDialog : TopicDialog
{
    // The currencies in the list. Any other currency of ISO 4217 can be written with the amount.
    private static readonly Option[] Currencies =
        [.. "EUR PLN USD GBP SEK NOK DKK CHF CZK UAH".Split(' ').Select(code => new Option(code, (code, code, code), ("", "", "")))];

    protected override void Script()
    {
        FollowUp(Keys.DealAmount, "Amount", "Suma", "Kwota")
            .When(c => c.Outcome is not (Standing.Disqualified or Standing.Lost))
            .Write("What is the deal worth?", "Kokia sandorio vertė?", "Ile jest warta transakcja?")
            .IsMoney()
            .WithChoice(Keys.DealCurrency, ("Currency", "Valiuta", "Waluta"), Currencies);

        FollowUp(Keys.DealExpectedOn, "Expected closing", "Numatoma pabaiga", "Planowane zamknięcie")
            .When(c => c.Outcome is null or Standing.NotNow)
            .PickDate("When might it close?", "Kada galėtų būti pasirašyta?", "Kiedy może dojść do zamknięcia?").FarAhead();
    }
}
