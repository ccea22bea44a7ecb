using System.Globalization;

namespace SalesBot.Languages;

/// <summary>Writes amounts of money, and asks for an amount that could not be read.</summary>
public static class MoneyWords
{
    /// <summary>An amount in hundredths with its currency; decimals only where there are any.</summary>
    public static string Of(long hundredths, string currency, Language language) =>
        $"{(hundredths / 100m).ToString(hundredths % 100 == 0 ? "N0" : "N2", language.Culture()).Replace(' ', '\u00A0')}\u00A0{currency}";

    /// <summary>A stored amount with its currency; the text itself when it is no amount.</summary>
    public static string Of(string amount, string? currency, Language language) =>
        decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Of(decimal.ToInt64(number * 100), currency ?? "", language)
            : amount;

    public static readonly Words NotRead = (
        "Please give an amount such as 12 000 EUR.", "Nurodykite sumą, pavyzdžiui, 12 000 EUR.", "Podaj kwotę, na przykład 12 000 EUR.");

    public static readonly Words NotPositive = (
        "The amount must be more than zero. How much is it?",
        "Suma turi būti didesnė už nulį. Kokia ji?", "Kwota musi być większa od zera. Ile to jest?");

    public static readonly Words TooLarge = (
        "That's too much: at most twelve digits.",
        "Per didelė suma: daugiausia dvylika skaitmenų.", "Za duża kwota: najwyżej dwanaście cyfr.");

    public static readonly Words NoCurrency = (
        "In which currency? For example 12 000 EUR.", "Kokia valiuta? Pavyzdžiui, 12 000 EUR.", "W jakiej walucie? Na przykład 12 000 EUR.");

    /// <summary>Says that an amount can be read in two ways.</summary>
    public static Words TwoAmounts(string written) => (
        $"“{written}” could mean two amounts. Please write all figures, such as 1 234 000.",
        $"„{written}“ gali reikšti dvi sumas. Įrašykite visus skaitmenis, pavyzdžiui, 1 234 000.",
        $"„{written}” może oznaczać dwie kwoty. Podaj wszystkie cyfry, na przykład 1 234 000.");
}
