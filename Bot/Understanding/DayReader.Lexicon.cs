using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <content>The words for days in the three languages, without capitals and accents.</content>
public static partial class DayReader
{
    private static readonly string[][] Weekdays =
    [
        ["monday", "pirmadienis", "pirmadieni", "poniedzialek", "pirmadienio", "pirmadieniui", "poniedzialku"],
        ["tuesday", "antradienis", "antradieni", "wtorek", "antradienio", "antradieniui", "wtorku"],
        ["wednesday", "treciadienis", "treciadieni", "sroda", "srode", "treciadienio", "treciadieniui", "srody"],
        ["thursday", "ketvirtadienis", "ketvirtadieni", "czwartek", "ketvirtadienio", "ketvirtadieniui", "czwartku"],
        ["friday", "penktadienis", "penktadieni", "piatek", "penktadienio", "penktadieniui", "piatku"],
        ["saturday", "sestadienis", "sestadieni", "sobota", "sobote", "sestadienio", "sestadieniui", "soboty"],
        ["sunday", "sekmadienis", "sekmadieni", "niedziela", "niedziele", "sekmadienio", "sekmadieniui", "niedzieli"],
    ];

    private static readonly string[][] Months =
    [
        ["january", "sausis", "sausio", "sausi", "sausiui", "styczen", "stycznia", "styczniu"],
        ["february", "vasaris", "vasario", "vasari", "vasariui", "luty", "lutego", "lutym"],
        ["march", "kovas", "kovo", "kova", "kovui", "marzec", "marca", "marcu"],
        ["april", "balandis", "balandzio", "balandi", "balandziui", "kwiecien", "kwietnia", "kwietniu"],
        ["may", "geguze", "geguzes", "geguzei", "maj", "maja", "maju"],
        ["june", "birzelis", "birzelio", "birzeli", "birzeliui", "czerwiec", "czerwca", "czerwcu"],
        ["july", "liepa", "liepos", "liepai", "lipiec", "lipca", "lipcu"],
        ["august", "rugpjutis", "rugpjucio", "rugpjuti", "rugpjuciui", "sierpien", "sierpnia", "sierpniu"],
        ["september", "rugsejis", "rugsejo", "rugseji", "rugsejui", "wrzesien", "wrzesnia", "wrzesniu"],
        ["october", "spalis", "spalio", "spali", "spaliui", "pazdziernik", "pazdziernika", "pazdzierniku"],
        ["november", "lapkritis", "lapkricio", "lapkriti", "lapkriciui", "listopad", "listopada", "listopadzie"],
        ["december", "gruodis", "gruodzio", "gruodi", "gruodziui", "grudzien", "grudnia", "grudniu"],
    ];

    // Short forms such as Jan and Mar are names too, so they count only beside a number or after "on".
    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[][] ShortWeekdays =
        [["mon", "pirm", "pon"], ["tue", "tues", "antr", "wt"], ["wed", "trec", "sr"], ["thu", "thur", "ketv", "czw"],
            ["fri", "penkt", "pt"], ["sat", "sest", "sob"], ["sun", "sekm", "ndz"]];

    private static readonly Dictionary<string, int> Numbers = Dictionary(
        "a an one vieno vienos viena vienas vienai vienam jeden jedna jednego jednej", "two dvieju dvi dviem du dveju dveji dwa dwie dwoch dwu",
        "three triju tris trys trims treji treju trzy trzech", "four keturiu keturioms keturiems keturias keturis keturi ketveri cztery czterech",
        "five penkiu penkioms penkiems penkias penkis penki penkeri piec pieciu", "six sesiu sesioms sesiems sesias sesis sesi szesc szesciu",
        "seven septyniu septynias septynis septyni siedem siedmiu",
        "eight astuoniu astuonias astuonis astuoni osiem osmiu", "nine devyniu devynias devynis devyni dziewiec dziewieciu",
        "ten desimties desimt dziesiec dziesieciu", "eleven vienuolikos vienuolika jedenascie jedenastu", "twelve dvylikos dvylika dwanascie dwunastu");

    private static readonly Dictionary<string, int> Near = new(StringComparer.Ordinal)
    {
        ["today"] = 0, ["siandien"] = 0, ["siandienos"] = 0, ["dzis"] = 0, ["dzisiaj"] = 0,
        ["tomorrow"] = 1, ["tmrw"] = 1, ["rytoj"] = 1, ["rytojaus"] = 1, ["rytojui"] = 1, ["jutro"] = 1, ["jutra"] = 1,
        ["day after tomorrow"] = 2, ["poryt"] = 2, ["pojutrze"] = 2, ["pojutrza"] = 2,
        ["yesterday"] = -1, ["vakar"] = -1, ["wczoraj"] = -1, ["day before yesterday"] = -2, ["uzvakar"] = -2, ["przedwczoraj"] = -2,
    };

    private static readonly HashSet<string> In = Set("in po za within");
    private static readonly HashSet<string> Ago = Set("ago temu");
    private static readonly HashSet<string> Next = Set(
        "next kita kitas kitais kitą kito kitos kitam kitai kitiems "
        + "przyszly przyszla przyszlym przyszlego przyszlej nastepny nastepna nastepnym nastepnego nastepnej");
    private static readonly HashSet<string> Last = Set(
        "last praejusi praejusia praeita praeitais zeszly zeszla zeszlym ubiegly ubiegla ubieglym poprzednim ostatni ostatnia");
    private static readonly HashSet<string> This = Set("this si sia siam ten ta te");
    private static readonly HashSet<string> Before = Set(
        "on by until till at for to the in w we na do iki nuo od pod priminkite primink priminti");
    private static readonly HashSet<string> Bounds = Set("by until till iki do nuo od");
    private static readonly HashSet<string> Days = Set("day days dienos dienu dienas dienai dienoms dni dzien");
    private static readonly HashSet<string> Weeks = Set(
        "week weeks savaites savaiciu savaite savaiciu savaitems savaitei tydzien tygodnia tygodnie tygodni tygodniu tyg wk wks sav");
    private static readonly HashSet<string> MonthsLong = Set(
        "month months menesio menesiu menesi menesiui menesiams menesius menesiai menuo miesiac miesiaca miesiace miesiecy miesiacu mies men");
    private static readonly HashSet<string> Years = Set("year years metu metus metai metams metais rok roku lata lat");
    private static readonly HashSet<string> After = Set("d diena dieną m metu r roku");

    /// <summary>The number that a word says, in digits or letters; null when it says none.</summary>
    internal static int? NumberOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and < 1000 ? digits
        : Numbers.TryGetValue(key, out var number) ? number
        : null;

    /// <summary>How many days a word such as <em>weeks</em> counts; null for other words.</summary>
    internal static int? DaysOf(string unit) =>
        Days.Contains(unit) ? 1 : Weeks.Contains(unit) ? DaysOfWeek : MonthsLong.Contains(unit) ? DaysOfMonth : Years.Contains(unit) ? DaysOfYear : null;

    private const int DaysOfWeek = 7, DaysOfMonth = 30, DaysOfYear = 365;

    private static HashSet<string> Set(string words) => new(words.Split(' ').Select(SearchKey.Of), StringComparer.Ordinal);

    private static Dictionary<string, int> Dictionary(params string[] numbers) =>
        numbers.SelectMany((words, index) => words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, index))).ToDictionary(
            n => n.word,
            n => n.index + 1,
            StringComparer.Ordinal);
}
