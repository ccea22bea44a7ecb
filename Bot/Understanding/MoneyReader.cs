using System.Collections.Frozen;
using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>Why a text can't be read as an amount of money.</summary>
public enum MoneyMistake
{
    /// <summary>It contains no amount.</summary>
    NotRead,

    /// <summary>It can mean two amounts: 1.234 million is a little more than one million or more than a thousand of them.</summary>
    TwoAmounts,

    /// <summary>The amount is zero or less.</summary>
    NotPositive,

    /// <summary>The amount has more than twelve digits.</summary>
    TooLarge,
}

/// <summary>An amount in hundredths, with its currency if one was given.</summary>
public readonly record struct MoneyRead(long Hundredths, string? Currency, MoneyMistake? Mistake);

/// <summary>
/// Reads amounts as people write them: <c>12 000</c>, <c>12.000,50</c>, <c>€12k</c>. Text that can mean two amounts is reported as a
/// mistake, so that the user is asked.
/// </summary>
public static class MoneyReader
{
    /// <summary>The most digits before the decimals.</summary>
    public const int MostDigits = 12;

    // The codes of ISO 4217 that are in use.
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD "
        + "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP "
        + "LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
        + "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal)
    {
        ["€"] = "EUR", ["$"] = "USD", ["£"] = "GBP", ["zł"] = "PLN", ["zl"] = "PLN", ["euro"] = "EUR", ["euros"] = "EUR", ["eurai"] = "EUR",
            ["euru"] = "EUR", ["zloty"] = "PLN",
        ["zlotych"] = "PLN", ["zlote"] = "PLN", ["dollars"] = "USD", ["doleriu"] = "USD", ["dolarow"] = "USD", ["pounds"] = "GBP",
            ["svaru"] = "GBP", ["funtow"] = "GBP",
    };

    private static readonly Dictionary<string, int> Multiples = new(StringComparer.Ordinal)
    {
        ["k"] = 1_000, ["tukst"] = 1_000, ["tys"] = 1_000, ["thousand"] = 1_000, ["tukstanciu"] = 1_000, ["tysiecy"] = 1_000,
            ["m"] = 1_000_000, ["mln"] = 1_000_000, ["million"] = 1_000_000, ["millions"] = 1_000_000, ["mio"] = 1_000_000,
            ["milijonas"] = 1_000_000, ["milijonai"] = 1_000_000, ["milijonu"] = 1_000_000, ["milijono"] = 1_000_000,
            ["milion"] = 1_000_000, ["miliony"] = 1_000_000, ["milionow"] = 1_000_000, ["miliona"] = 1_000_000,
            ["tysiac"] = 1_000, ["tysiace"] = 1_000, ["tukstantis"] = 1_000, ["tukstanciai"] = 1_000, ["grand"] = 1_000,
    };

    /// <summary>Reads an amount.</summary>
    public static MoneyRead Read(string text)
    {
        var (number, words) = Apart(text);
        string? currency = null;
        var multiple = 1;
        foreach (var word in words)
            if (Codes.Contains(word.ToUpperInvariant()))
                currency = currency is null ? word.ToUpperInvariant() : "";
            else if (Spoken.TryGetValue(SearchKey.Of(word) is { Length: > 0 } key ? key : word, out var code))
                currency = currency is null ? code : "";
            else if (multiple == 1 && Multiples.TryGetValue(SearchKey.Of(word), out var times))
                multiple = times;
            else
                return new MoneyRead(0, null, MoneyMistake.NotRead);
        if (currency is "" || number.Length == 0)
            return new MoneyRead(0, null, MoneyMistake.NotRead);
        if (number[0] is '-' or '−')
            return new MoneyRead(0, currency, MoneyMistake.NotPositive);
        var (amount, mistake) = Amount(number, multiple);
        return new MoneyRead(mistake is null ? decimal.ToInt64(amount * 100) : 0, currency, mistake);
    }

    /// <summary>Whether a text is the code of a currency in use.</summary>
    public static bool IsCurrency(string code) => Codes.Contains(code);

    private static (decimal Amount, MoneyMistake? Mistake) Amount(string number, int multiple)
    {
        var marks = number.Where(letter => !char.IsAsciiDigit(letter)).ToList();
        var last = number.LastIndexOfAny(['.', ',']);
        // When there are two kinds of mark, the last one comes before the decimals. A mark that occurs twice, or before three figures, groups thousands:
        // nobody writes thousandths of a currency. With a multiple, as in "1.234 mln", three figures may be decimals.
        if (last >= 0 && marks.Count == 1 && number.Length - last - 1 == 3 && number[0] != '0' && multiple > 1)
            return (0, MoneyMistake.TwoAmounts);
        var hasDecimals = last >= 0 && marks.Count(mark => mark == number[last]) == 1 && (marks.Count > 1 || number.Length - last - 1 != 3);
        var (whole, decimals) = hasDecimals ? (number[..last], number[(last + 1)..]) : (number, "");
        var groups = whole.Split([' ', '.', ',', '\'', '’']);
        if (groups.Any(group => group.Length == 0 || group.Any(letter => !char.IsAsciiDigit(letter))) || groups.Skip(1).Any(group => group.Length != 3)
            || groups is ["0", _, ..]
                || groups[0].Length > (groups.Length > 1 ? 3 : 30)
                || whole.Where(letter => !char.IsAsciiDigit(letter)).Distinct().Count() > 1
            || decimals.Any(letter => !char.IsAsciiDigit(letter))
                || (multiple == 1 && decimals.Length > 2)
                || decimals.Length > 6
                || (hasDecimals && decimals.Length == 0))
            return (0, MoneyMistake.NotRead);
        var digits = string.Concat(groups).TrimStart('0');
        if (digits.Length > MostDigits)
            return (0, MoneyMistake.TooLarge);
        var amount = decimal.Parse($"0{digits}.{decimals}0", CultureInfo.InvariantCulture) * multiple;
        return amount == 0 ? (0, MoneyMistake.NotPositive)
            : amount >= 1_000_000_000_000m ? (0, MoneyMistake.TooLarge)
            : decimal.Truncate(amount * 100) != amount * 100 ? (0, MoneyMistake.NotRead)
            : (amount, null);
    }

    // Splits the number, with its marks, from the words around it: "€12k" is €, 12 and k.
    private static (string Number, List<string> Words) Apart(string text)
    {
        var words = new List<string>();
        var number = "";
        var word = "";
        var before = 0;
        foreach (var letter in text.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' '))
        {
            var isFigure = char.IsAsciiDigit(letter)
                || letter is '-' or '−'
                || (number.Length > 0 && word.Length == 0 && words.Count == before && letter is '.' or ',' or '\'' or '’' or ' ');
            // A full stop after a word, as in "tūkst.", does not belong to the number.
            if (isFigure && !(word.Length > 0 && letter is '.' or ',' or ' '))
            {
                // A second number after a word is a second amount.
                if (number.Length > 0 && (word.Length > 0 || words.Count > before))
                    return ("", []);
                if (number.Length == 0)
                    before = words.Count + (word.Length > 0 ? 1 : 0);
                Finish();
                number += letter;
            }
            else if (letter is ' ' or '.')
                Finish();
            else if (letter is '€' or '$' or '£')
            {
                Finish();
                words.Add(letter.ToString());
            }
            else
                word += letter;
        }

        Finish();
        return (number.TrimEnd(' ', '.', ','), words);

        void Finish()
        {
            if (word.Length > 0)
                words.Add(word);
            word = "";
        }
    }
}
