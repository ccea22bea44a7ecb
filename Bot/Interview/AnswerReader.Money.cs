using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

// Amounts, and the currency that they are in.
internal static partial class AnswerReader
{
    // Which currency counts: the one in the text, else the chosen one, else the deal's, else the one that the user used last.
    private static GivenAnswer? Money(Turn turn, string line, IReadOnlyDictionary<string, string> beside)
    {
        var read = MoneyReader.Read(line);
        switch (read.Mistake)
        {
            case MoneyMistake.TwoAmounts: return Refuse(turn, MoneyWords.TwoAmounts(PlainText.Cut(line, 30)));
            case MoneyMistake.NotPositive: return Refuse(turn, MoneyWords.NotPositive);
            case MoneyMistake.TooLarge: return Refuse(turn, MoneyWords.TooLarge);
            case not null: return Refuse(turn, MoneyWords.NotRead);
        }

        if (CurrencyOf(turn, read, beside) is not { } currency)
            return Refuse(turn, MoneyWords.NoCurrency);
        turn.Profile.Count(currency);
        return Amount(read, currency);
    }

    /// <summary>The amount of money at the beginning of a text, and the rest of the text; null when it begins with none.</summary>
    public static (GivenAnswer? Amount, string? After) AmountAhead(Turn turn, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = words.Length > 1 && SearchKey.Of(words[0]) is "for" or "worth" or "uz" or "za" or "na" ? 1 : 0;
        for (var end = words.Length; end > start; end--)
            if (MoneyReader.Read(string.Join(' ', words[start..end]).TrimEnd(',', ';', ':', '.')) is { Mistake: null } read
                // A bare number at the beginning may count anything, as in "3 pumps at first".
                && (read.Currency ?? (end == words.Length ? CurrencyOf(turn, read, CardAction.NoFields) : null)) is { } currency)
                return (Amount(read, currency), string.Join(' ', words[end..]).TrimStart('–', '-', ' ') is { Length: > 0 } rest ? rest : null);
        return (null, null);
    }

    private static string? CurrencyOf(Turn turn, MoneyRead read, IReadOnlyDictionary<string, string> beside) =>
        read.Currency ?? beside.GetValueOrDefault(Keys.DealCurrency) ?? turn.Contact!.Answers[Keys.DealCurrency] ?? turn.Profile.Currency;

    private static GivenAnswer Amount(MoneyRead read, string currency) => new(
        (read.Hundredths / 100m).ToString(read.Hundredths % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture),
        new Dictionary<string, string>(StringComparer.Ordinal) { [Keys.DealCurrency] = currency });
}
