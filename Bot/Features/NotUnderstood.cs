using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>
/// Answers what nothing else understood: small talk with a friendly line, a mistyped command with the nearest ones as buttons, a question about an
/// open question with what it is for. Never with the whole help.
/// </summary>
internal sealed class NotUnderstood : Feature
{
    // More buttons than these nobody reads.
    private const int MostOffered = 3;

    private static readonly Words Sorry = ("I didn't get that.", "Nesupratau.", "Nie rozumiem.");

    private static readonly Words DidYouMean = (
        "I didn't get that. Did you mean one of these?", "Nesupratau. Gal turite omenyje ką nors iš šių?", "Nie rozumiem. Czy chodzi o jedno z tych?");

    private static readonly Words YouAreWelcome = ("You're welcome.", "Prašom.", "Nie ma za co.");

    private static readonly Words SorryAboutThat = (
        "Sorry about that. Let's try it another way.", "Atsiprašau. Pabandykime kitaip.", "Przepraszam. Spróbujmy inaczej.");

    private static readonly Words WhatIAm = (
        "I ask you a few questions about a contact and say where they stand and what to do next.",
        "Užduodu kelis klausimus apie kontaktą ir pasakau, kiek jis perspektyvus ir ką daryti toliau.",
        "Zadaję kilka pytań o kontakt i mówię, na czym stoisz i co robić dalej.");

    private static readonly (Words Answer, string[] Said)[] SmallTalk =
    [
        (YouAreWelcome,
        [
            "thanks", "thank you", "thx", "ty", "cheers", "great", "perfect", "super", "cool", "nice", "good bot", "aciu", "dekui",
            "labai aciu", "puiku", "dziekuje", "dzieki", "dzieki wielkie", "swietnie"
        ]),
        (SorryAboutThat,
        [
            "fuck", "fuck you", "shit", "damn", "stupid", "stupid bot", "idiot", "useless", "you are useless", "po velniu", "velnias",
            "kvailas", "kvailas botas", "nesamone", "cholera", "kurwa", "glupi", "glupi bot", "do niczego", "bez sensu"
        ]),
        (WhatIAm,
        [
            "who are you", "what are you", "are you a bot", "are you human", "are you a robot", "what can you do", "what do you do",
            "how does this work", "how do you work", "kas tu", "kas tu toks", "ka tu moki", "ka moki", "ka gali", "kaip tai veikia",
            "ar tu robotas", "kim jestes", "czym jestes", "co potrafisz", "co umiesz", "jak to dziala", "czy jestes botem"
        ]),
    ];

    private static readonly HashSet<string> Meanings = new(
        [
            "what does that mean", "what does it mean", "what does this mean", "what do you mean", "what is that", "why do you ask", "why",
            "what", "explain", "i don t understand", "i dont understand", "ka tai reiskia", "ka reiskia", "kam to reikia", "kodel",
            "nesuprantu", "paaiskink", "paaiskinkite", "kodel klausiate", "co to znaczy", "co to oznacza", "po co pytasz", "dlaczego",
            "nie rozumiem", "wyjasnij", "dlaczego pytasz"
        ],
        StringComparer.Ordinal);

    // How a question about a word begins, and the fewest letters of the word.
    private static readonly string[] AskingMeaning =
    [
        "what does ", "what do you mean", "what s the difference", "what is the difference", "ka reiskia", "kuo skiriasi", "co to znaczy", "co znaczy",
        "co oznacza", "czym sie rozni"
    ];

    private const int FewestLetters = 4;

    /// <summary>Answers a message that nothing took. Null when an open question is to be asked again.</summary>
    public static async Task<Next?> Answer(Turn turn)
    {
        var open = turn.Agenda.Find(turn.Contact?.Interview?.OpenQuestion);
        var said = SearchKey.Of(turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text);
        if (AskedFor(turn, open, said) is { } asked)
            return Next.Begin(new Opening(asked.Key, turn.Say(QuestionPurposes.Of(asked.Key))));
        var bare = string.Join(' ', said.Split(' ').SkipWhile(word => word is not ("thanks" or "aciu" or "dzieki") && Lexicon.BuiltIn.Fills(word)));
        foreach (var (answer, words) in SmallTalk)
            if (words.Contains(said, StringComparer.Ordinal) || words.Contains(bare, StringComparer.Ordinal))
                return Line(turn, answer, open);
        if (Nearest(said, isWhole: open is { IsQuick: false }) is { Count: > 0 } near)
        {
            turn.Show(turn.NewCard().Text(turn.Say(DidYouMean))
                .Buttons([.. near.Select(words => new Button(Titled(turn, words), new CardAction(Help.SayVerb) { Value = words })), GoOn(turn, open)]));
            return Next.Stay;
        }

        var isAboutAnother = await TurnToNamed(turn);
        if (await ModelReading.Take(turn) is { } read)
            return read;
        if (isAboutAnother)
            return Line(turn, Sorry, null);
        return open is null ? await ClosestAnswers.Offer(turn) ?? Line(turn, Sorry, null) : null;
    }

    // Puts the contact whom the message names on the table: after "Iwona rang, they agreed", the message "won" is about Iwona.
    private static async Task<bool> TurnToNamed(Turn turn)
    {
        var text = turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text;
        if (await WhomASentenceNames.Among(turn, [text], turn.Contact) is not ([{ } named], _) || named.Id == turn.Contact?.Id)
            return false;
        await turn.LayAside();
        ContactLookup.TurnTo(turn, (await turn.Book.Find(named.Id))!);
        return true;
    }

    // "What does saboteur mean" asks about its own question, "why" about the open one.
    private static Question? AskedFor(Turn turn, Question? open, string said)
    {
        if (Meanings.Contains(said))
            return open;
        if (turn.Contact is null || !Array.Exists(AskingMeaning, words => said.StartsWith(words, StringComparison.Ordinal)))
            return null;
        var words = said.Split(' ').Where(word => word.Length >= FewestLetters).ToList();
        return turn.Agenda.Counted.FirstOrDefault(question => question.AppliesTo(turn.Contact) && words.Exists(word => IsCalled(question, word))) ?? open;
    }

    private static bool IsCalled(Question question, string word) =>
        question.Key.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        || question.Label.All().Concat(question.OtherLabels).Select(SearchKey.Of)
            .Any(label => label.StartsWith(word, StringComparison.Ordinal) || Inflection.IsCaseOf(word, label));

    private static Next Line(Turn turn, Words answer, Question? open)
    {
        var buttons = WaysOn.Buttons(turn);
        if (GoOn(turn, open) is { } goOn)
            buttons[0] = goOn;
        turn.Show(turn.NewCard().Text(turn.Say(answer)).Buttons(buttons));
        return Next.Stay;
    }

    // The way back to the open question.
    private static Button? GoOn(Turn turn, Question? open) => open is null
        ? null
        : new Button(turn.Say(open.Label), new CardAction(InterviewVerbs.Resume) { Contact = turn.Contact!.Id }, IsPositive: true);

    // As the menu calls it, or as it is typed.
    private static string Titled(Turn turn, string words) =>
        FeatureList.Menu.FirstOrDefault(command => command.Words.Contains(words, StringComparer.Ordinal))?.Menu is { } entry ? turn.Say(entry.Title)
        : FeatureList.Help.SelectMany(lines => lines).SelectMany(line => line.Typed.All()).SelectMany(typed => typed.Split(" · "))
            .FirstOrDefault(typed => SearchKey.Of(typed) == words) ?? words;

    // Commands one or two slips away, of the whole message or of its first words.
    private static List<string> Nearest(string said, bool isWhole) =>
    [
        .. FeatureList.CommandWords
            .Select(words => (Words: words, Slips: SlipsTo(said, words, isWhole)))
            .Where(one => one.Slips is not null && one.Words.Length > NameWords.ShortestWithSlip)
            .OrderBy(one => one.Slips).ThenBy(one => one.Words, StringComparer.Ordinal)
            .DistinctBy(one => FeatureList.Read(one.Words).Command, StringComparer.Ordinal).Take(MostOffered).Select(one => one.Words),
    ];

    // A command that is only said alone was not meant by a sentence that begins with its words.
    private static int? SlipsTo(string said, string words, bool isWhole) => NameWords.SlipsBetween(said, words)
        ?? (!isWhole && FirstWords(said, words.Count(letter => letter == ' ') + 1) is var first && first != words ? NameWords.SlipsBetween(first, words) : null);

    private static string FirstWords(string said, int count) => string.Join(' ', said.Split(' ').Take(count));
}
