using System.Text.RegularExpressions;
using SalesBot.Domain;

namespace SalesBot.Conversation;

/// <summary>Reads the commands that reps and managers type, in any of the three languages whichever one the bot speaks with them.</summary>
public static partial class Commands
{
    // The first words of each command: English, Lithuanian, Polish. Compared without case and accents.
    private static readonly (Intent Intent, string[] Words)[] Known =
    [
        (Intent.Hi, ["hi", "hello", "hey", "start", "labas", "sveiki", "sveikas", "laba diena", "czesc", "hej", "dzien dobry", "witaj"]),
        (Intent.Help, ["help", "pagalba", "padek", "padekite", "pomoc", "pomoz"]),
        (Intent.Qualify, ["qualify", "kvalifikuoti", "kvalifikuok", "kvalifikuokite", "kwalifikuj", "kwalifikowac", "zakwalifikuj"]),
        (Intent.Continue, ["continue", "resume", "testi", "tesk", "testi pokalbi", "kontynuuj", "dalej", "wznow"]),
        (Intent.Back, ["back", "atgal", "wstecz", "cofnij sie"]),
        (Intent.Unknown, ["skip", "dont know", "don t know", "i don t know", "i dont know", "unknown", "praleisti", "praleisk", "nezinau", "pomin", "nie wiem"]),
        (Intent.Later, ["later", "stop", "veliau", "stabdyti", "pozniej", "przerwij"]),
        (Intent.Show, ["show", "rodyti", "rodyk", "parodyk", "pokaz"]),
        (Intent.Change, ["change", "keisti", "keisk", "pakeisti", "pakeisk", "zmien"]),
        (Intent.Undo, ["undo", "atsaukti", "atsauk", "cofnij"]),
        (Intent.Forget, ["forget", "pamirsti", "pamirsk", "istrinti", "istrink", "zapomnij", "usun"]),
        (Intent.Pipeline, ["pipeline", "srautas", "pardavimo srautas", "lejek", "lejek sprzedazy"]),
        (Intent.People, ["people", "buying centre", "zmones", "pirkimo centras", "osoby", "ludzie", "centrum zakupowe"]),
        (Intent.Override, ["override", "perrasyti", "perrasyk", "perrasykite", "nadpisz"]),
        (Intent.LiftOverride, ["lift override", "grazinti isvada", "grazinkite isvada", "przywroc werdykt"]),
        (Intent.Prepare, ["prepare", "talking points", "pasiruosti", "pasiruosk", "argumentai", "przygotuj", "argumenty"]),
        (Intent.Framework, ["bant"]),
        (Intent.Framework, ["meddpicc", "meddic"]),
        (Intent.Language, ["language", "kalba", "jezyk"]),
        (Intent.Next, ["next", "what next", "kas toliau", "co dalej"]),
        (Intent.Planned, ["find", "rasti", "rask", "ieskoti", "znajdz", "szukaj"]),
        (Intent.Planned, ["import", "importuoti", "importuj"]),
        (Intent.Export, ["export", "eksportuoti", "eksportuok", "eksportuj"]),
        (Intent.Step, ["demo", "demonstration", "pristatymas", "prezentacja"]),
        (Intent.Step, ["proposal", "quote", "pasiulymas", "komercinis pasiulymas", "oferta"]),
        (Intent.Step, ["credit", "credit check", "kreditas", "kredito patikra", "kredyt", "weryfikacja kredytowa"]),
        (Intent.Step, ["won", "laimeta", "laimejau", "laimejome", "wygrana", "wygrane", "wygralem", "wygralam", "wygralismy"]),
        (Intent.Step, ["lost", "pralaimeta", "pralaimejau", "pralaimejome", "przegrana", "przegrane", "przegralem", "przegralam", "przegralismy"]),
        (Intent.Step, ["not now", "park", "ne dabar", "atideti", "atidekite", "atidek", "nie teraz", "odloz", "odlozyc"]),
        (Intent.Step, ["disqualify", "rule out", "atmesti", "atmesk", "odrzuc", "zdyskwalifikuj"]),
        (Intent.History, ["history", "istorija", "historia"]),
        (Intent.Refer, ["referral", "referred", "rekomendacija", "rekomendavo", "polecenie", "polecil", "polecila"]),
        (Intent.Step, ["reopen", "atnaujinti", "atnaujink", "otworz ponownie", "przywroc"]),
    ];

    private static readonly Dictionary<string, (Intent Intent, string Name)> ByWord =
        Known.SelectMany(c => c.Words.Select(word => (word, c.Intent, c.Words[0]))).ToDictionary(c => c.word, c => (c.Intent, c.Item3), StringComparer.Ordinal);

    private static readonly int LongestCommand = ByWord.Keys.Max(word => word.Count(letter => letter == ' ') + 1);

    // Said alone or not meant: "Later this year, says Dana" is an answer, and so is "Next year or beyond".
    private static bool StandsAlone((Intent Intent, string Name) command) =>
        command.Intent is Intent.Next or Intent.Hi or Intent.Help or Intent.Back or Intent.Unknown or Intent.Later or Intent.Undo or Intent.Continue;

    /// <summary>Reads a message. A message that begins with no command has the intent <see cref="Intent.None"/>.</summary>
    public static Input Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestCommand, words.Length); count > 0; count--)
        {
            var head = SearchKey.Of(string.Join(' ', words[..count]));
            if (!ByWord.TryGetValue(head, out var command))
                continue;
            var rest = string.Join(' ', words[count..]);
            if (rest.Length > 0 && StandsAlone(command))
                continue;
            return command.Intent is Intent.Qualify or Intent.Refer ? Named(command.Intent, rest) with { Whole = text } : new Input(command.Intent, rest) { Beside = command.Name, Whole = text };
        }

        return new Input(Intent.None, text);
    }

    private static Input Named(Intent intent, string who)
    {
        var match = NameAtCompany().Match(who);
        return match.Success
            ? new Input(intent, match.Groups["name"].Value.Trim()) { Beside = match.Groups["company"].Value.Trim() }
            : new Input(intent, who);
    }

    // The last separator counts, so that a name may hold one; but the z of "Sp. z o.o." and the comma of "Acme, Inc." are the company's own.
    [GeneratedRegex(@"^(?<name>.+)(?:\s+(?:at|from|@|iš|is|įmonėje|z(?!\s+o\.?\s*o\b)|ze|w|–|-)\s+|\s*,(?!\s*(?:inc|ltd|limited|llc|plc|corp|co|gmbh|ag|ab|oy|as|uab|mb|vši|s\.?\s?a|sp\..*)\.?$)\s*)(?<company>.+?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex NameAtCompany();
}
