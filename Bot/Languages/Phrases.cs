namespace SalesBot.Languages;

/// <summary>What the bot says in any topic: buttons, refusals, errors.</summary>
public static class Phrases
{
    public static readonly Words DontKnow = ("I don't know", "Nežinau", "Nie wiem");
    public static readonly Words Back = ("Back", "Atgal", "Wstecz");
    public static readonly Words Later = ("Later", "Vėliau", "Później");
    public static readonly Words Save = ("Save", "Išsaugoti", "Zapisz");
    public static readonly Words SaveAsAgreed = ("They agree, save", "Sutinka, išsaugoti", "Zgadza się, zapisz");
    public static readonly Words Change = ("Change", "Keisti", "Zmień");
    public static readonly Words Continue = ("Continue", "Tęsti", "Kontynuuj");
    public static readonly Words OneByOne = ("One by one", "Po vieną", "Po kolei");
    public static readonly Words ChooseOne = ("Choose", "Pasirinkite", "Wybierz");
    public static readonly Words NotKnownYet = ("Not known yet", "Dar nežinoma", "Jeszcze nie wiadomo");
    public static readonly Words Unknown = ("Unknown", "Nežinoma", "Nie wiadomo");
    public static readonly Words NotedAlready = ("Already noted", "Jau įrašyta", "Już zapisano");
    public static readonly Words NotAsked = ("Not asked yet", "Dar neklausta", "Jeszcze bez odpowiedzi");
    public static readonly Words WhatDoYouKnow = ("What do you know so far?", "Ką jau žinote?", "Co już wiesz?");

    public static readonly Words PleaseTapAnOption =
        ("Please tap one of the options, or type its title.",
            "Palieskite vieną iš variantų arba įrašykite jo pavadinimą.",
            "Dotknij jednej z opcji albo wpisz jej nazwę.");

    public static readonly Words AboutWhom = ("Whom is it about?", "Apie kurį žmogų kalbame?", "O kogo chodzi?");

    public static readonly Words PleaseTapWhom = ("Please tap whom it is about.", "Palieskite žmogų, apie kurį kalbame.", "Dotknij osoby, o którą chodzi.");

    public static readonly Words LookForWhom =
        ("Please check whom it's about, and say it again.",
            "Patikrinkite, apie kurį žmogų kalbame, ir pakartokite.",
            "Sprawdź, o kogo chodzi, i powtórz.");

    public static readonly Words PleaseWriteSomething =
        ("Please write a few words.", "Parašykite bent kelis žodžius.", "Napisz choć kilka słów.");

    public static readonly Words OnlyTheName = (
        "That looks like a sentence. Please write only the name.",
        "Tai panašu į sakinį. Įrašykite tik vardą ir pavardę.",
        "To wygląda na zdanie. Wpisz tylko imię i nazwisko.");

    public static readonly Words PleasePickADay =
        ("Please give a day such as 2026-12-01.", "Nurodykite dieną, pavyzdžiui, 2026-12-01.", "Podaj dzień, na przykład 2026-12-01.");

    public static readonly Words Today = ("Today", "Šiandien", "Dziś");
    public static readonly Words Tomorrow = ("Tomorrow", "Rytoj", "Jutro");
    private static readonly Words OnMonday = ("On Monday", "Pirmadienį", "W poniedziałek");

    /// <summary>The next working day as seen from a day: tomorrow, or Monday.</summary>
    public static Words NextWorkingDay(DateOnly today) => Domain.WorkingDay.Is(today.AddDays(1)) ? Tomorrow : OnMonday;

    public static readonly Words Yesterday = ("Yesterday", "Vakar", "Wczoraj");
    public static readonly Words InAWeek = ("In a week", "Po savaitės", "Za tydzień");
    public static readonly Words InAMonth = ("In a month", "Po mėnesio", "Za miesiąc");
    public static readonly Words InThreeMonths = ("In three months", "Po trijų mėnesių", "Za trzy miesiące");
    public static readonly Words InHalfAYear = ("In half a year", "Po pusmečio", "Za pół roku");
    public static readonly Words Chosen = ("Chosen", "Pasirinkta", "Wybrano");
    public static readonly Words AnotherDay = ("Another day", "Kita diena", "Inny dzień");

    public static readonly Words NotUnderstood =
        ("I didn't get that. Type help to see what I can do.",
            "Nesupratau. Parašykite „pagalba“ – parodysiu, ką moku.",
            "Nie rozumiem. Napisz „pomoc”, a pokażę, co potrafię.");

    public static readonly Words NotFound =
        ("I couldn't find that, or you don't have access.", "Neradau arba neturite prieigos.", "Nie znalazłem tego albo nie masz dostępu.");

    public static readonly Words Outdated =
        ("That card is out of date. Type help to go on.", "Ši kortelė pasenusi. Parašykite „pagalba“.", "Ta karta jest nieaktualna. Napisz „pomoc”.");

    public static readonly Words StillWorking =
        ("I am still working on your previous request.", "Dar dirbu prie ankstesnės jūsų užklausos.", "Jeszcze pracuję nad poprzednią prośbą.");

    public static readonly Words Missed =
        ("My last answer may not have reached you. Please ask me again.",
            "Mano paskutinis atsakymas galėjo jūsų nepasiekti. Paklauskite dar kartą.",
            "Moja ostatnia odpowiedź mogła do ciebie nie dotrzeć. Zapytaj jeszcze raz.");

    public static readonly Words MissedWithCard =
        ("My last answer may not have reached you. This is where we are:",
            "Mano paskutinis atsakymas galėjo jūsų nepasiekti. Štai kur sustojome:",
            "Moja ostatnia odpowiedź mogła do ciebie nie dotrzeć. Oto, na czym stoimy:");

    public static readonly Words PrivateOnly =
        ("Let's talk about contacts in private: open a chat with me.",
            "Apie kontaktus kalbėkime asmeniniame pokalbyje: parašykite man ten.",
            "O kontaktach porozmawiajmy na czacie prywatnym: napisz do mnie tam.");

    /// <summary>The button and heading of the form with all quick questions.</summary>
    public static Words AllAtOnce(int count) =>
        ($"All {Number(count, English)} at once", $"Visi {Number(count, Lithuanian)} iš karto", $"Wszystkie {Number(count, Polish)} naraz");

    /// <summary>Introduces an answer that is not asked because it was known before.</summary>
    public static readonly Words KnownBefore = ("Already known", "Jau žinoma", "Już wiadomo");

    /// <summary>The position in an interview, as in <em>2 of 6</em>.</summary>
    public static string PlaceOf(int place, int of, Language language) =>
        new Words($"{place} of {of}", $"{place} iš {of}", $"{place} z {of}").In(language);

    /// <summary>How many questions are answered, as in <em>2 of 6 answered</em>.</summary>
    public static string Answered(int known, int of, Language language) =>
        new Words($"{known} of {of} answered", $"Atsakyta {known} iš {of}", $"Odpowiedzi: {known} z {of}").In(language);

    /// <summary>Says how many entries a list leaves out.</summary>
    public static string AndMore(int count, Language language) => new Words($"and {count} more", $"ir dar {count}", $"i jeszcze {count}").In(language);

    /// <summary>Says that a person's data was erased on a day, and what to check before they are stored again.</summary>
    public static string WasErased(string name, string day, Language language) => new Words(
        $"{name}: their data was erased on {day}. Save only if they agree to be added again.",
        $"{name}: duomenys ištrinti {day}. Išsaugokite tik tada, jei žmogus sutinka, kad vėl būtų įrašytas.",
        $"{name}: dane usunięto {day}. Zapisz tylko wtedy, gdy ta osoba zgadza się na ponowny wpis.").In(language);

    /// <summary>Says that a text is too long.</summary>
    public static string TooLong(int longest, Language language) => new Words(
        $"That's too long: at most {longest} characters. Please shorten it and send it again.",
        $"Per ilgas tekstas: daugiausia {longest} ženklų. Sutrumpinkite ir siųskite dar kartą.",
        $"To za długie: najwyżej {longest} znaków. Skróć i wyślij jeszcze raz.").In(language);

    /// <summary>Says that something failed, with the code by which the log entry can be found.</summary>
    public static string Failed(string code, Language language) => new Words(
        $"Sorry, that didn't work. Your answers so far are kept. Please try again. (code {code})",
        $"Atsiprašau, nepavyko. Ankstesni atsakymai išsaugoti. Bandykite dar kartą. (kodas {code})",
        $"Przepraszam, nie udało się. Dotychczasowe odpowiedzi są zapisane. Spróbuj ponownie. (kod {code})").In(language);

    /// <summary>The number of taps of an interview, for the beginning of a sentence.</summary>
    public static Words Taps(int count) => (
        Begun($"{Number(count, English)} {Tap.For(count, Language.English)}"),
        Begun($"{Number(count, Lithuanian)} {Tap.For(count, Language.Lithuanian)}"),
        Begun($"{Number(count, Polish)} {Tap.For(count, Language.Polish)}"));

    private static readonly Counted Tap = new(("tap", "taps"), ("palietimas", "palietimai", "palietimų"), ("dotknięcie", "dotknięcia", "dotknięć"));

    private static string Begun(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Lithuanian = ["nulis", "vienas", "du", "trys", "keturi", "penki", "šeši", "septyni", "aštuoni", "devyni"];
    private static readonly string[] Polish = ["zero", "jedno", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"];

    private static string Number(int count, string[] words) =>
        count < words.Length ? words[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
