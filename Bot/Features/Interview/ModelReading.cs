using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Understanding;
using SalesBot.Understanding.Model;

namespace SalesBot.Features;

/// <summary>
/// Has the model, where there is one, read what the bot left unused of a typed sentence. What it finds is only ever shown on the card of answers,
/// marked as its reading.
/// </summary>
internal static class ModelReading
{
    // Shorter texts say too little.
    private const int FewestWords = 3;

    /// <summary>Shows what the model finds in a message of which the bot understood nothing; null when there is no model or nothing in it.</summary>
    public static async Task<Next?> Take(Turn turn)
    {
        if (turn.Model is null || turn.Contact is not { } contact || !turn.User.MayChange(contact))
            return null;
        var text = PlainText.Cut(turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text, SeveralFacts.LongestCarried);
        var words = Token.Of(text);
        // A question states nothing, and a sentence about somebody else nothing about this contact.
        if (words.Count < FewestWords || words.Any(word => word.After is Pause.Question) || await WhomASentenceNames.IsSomebodyElse(turn, contact))
            return null;
        var facts = await Of(turn, contact, text, Reading.Nothing(text));
        if (facts.Count == 0)
            return null;
        ContactLookup.TurnTo(turn, contact);
        SeveralFacts.Offer(turn, contact, new OfferedAnswers(text) { OfModel = facts, IsOfModelAlone = true });
        return Next.Stay;
    }

    /// <summary>
    /// The answers that the model finds in the unused words of a sentence, to questions for which the bot found none, if they are news.
    /// </summary>
    public static async Task<IReadOnlyList<FactRead>> Of(Turn turn, Contact contact, string text, Reading reading)
    {
        if (turn.Model is not { } model || !IsSentence(turn))
            return [];
        var asked = turn.Agenda.Counted
            .Where(question => question.Options.Count > 0 && question.AppliesTo(contact) && !reading.Facts.Any(fact => fact.Question == question.Key))
            .Select(AsTold).ToList();
        var left = new LeftOver(text, reading);
        if (asked.Count == 0 || !left.Has(_ => true))
            return [];
        var nameless = NamelessText.Of(text, await NamesAround(turn, contact), await turn.Book.NameWordsLike(WordsOf(Token.Of(text))));
        if (!left.Has(word => !nameless.Hides(word)))
            return [];
        var claims = await model.Ask($"{turn.User.TenantId}/{turn.User.Id}", asked, nameless.Sent, turn.Ended);
        return [.. nameless.Check(claims, asked, left).Where(fact => contact.Answers[fact.Question] != fact.Value)];
    }

    // Neither a tap nor a command, and no answer to a question that takes words as they are.
    private static bool IsSentence(Turn turn) =>
        turn.Input is { IsTyped: true, Intent: Intent.None }
        && turn.Agenda.Find(turn.Contact?.Interview?.OpenQuestion) is null or { Kind: QuestionKind.Choose };

    private static ModelQuestion AsTold(Question question) => new(
        question.Key,
        question.Text.English,
        [.. question.Options.Select(option => (option.Value, $"{option.Title.English}. {option.Meaning.English}"))]);

    // Names that the rep may write in small letters too: the contact's, their colleagues', a competitor's, and the rep's own.
    private static async Task<IReadOnlyCollection<string>> NamesAround(Turn turn, Contact contact)
    {
        var others = await turn.Book.OthersIn(contact);
        var names = others.Append(contact).SelectMany(one => new[] { one.Name, one.Company })
            .Concat(contact.BuyingCentre.People.Select(person => person.Name))
            .Append(contact.Answers[Keys.InterestCompetitor] ?? "").Append(turn.User.Name);
        // "O'Connor" is also written without the mark, and a first name and a surname without the blank, as in the name of an account.
        return
        [
            .. names.Where(name => name.Length > 0)
                .SelectMany(name => NameWords.Sought(name).Concat(NameWords.Of(name, "")).Append(string.Concat(NameWords.Sought(name))))
                .Where(word => !NameWords.IsLink(word)).Distinct(StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyCollection<string> WordsOf(IEnumerable<Token> words) =>
        [.. words.SelectMany(word => word.Key.Split('-', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
}
