using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Offers the answers that a sentence may give, each as a row, when nobody but the rep knows which. A tap stores it.</summary>
internal sealed class ClosestAnswers : Feature
{
    private const string Verb = "otherAnswer";

    // How many are offered, and how likely each must be, from 0 to 1. Shorter texts say too little.
    private const int MostOffered = 3, FewestWords = 3;
    private const float Least = 0.1f;

    private static readonly Words IsItOne = (
        "I'm not sure what you mean. Is it one of these?",
        "Ne visai supratau. Gal turite omenyje ką nors iš šių?",
        "Nie wiem na pewno, o co chodzi. Czy to jedno z tych?");

    public ClosestAnswers() => OnTap(Verb, Store);

    /// <summary>The row of an answer.</summary>
    public static Row Row(Turn turn, Question question, string value) =>
        new($"{turn.Say(question.Label)}: {AnswerWords.Of(question, value, turn.Language)}", null, turn.On(Verb, question.Key, value));

    /// <summary>The answers that come closest to some words.</summary>
    public static IReadOnlyList<(string Question, string Value)> To(IReadOnlyList<Token> words) =>
        [.. AnswerClassifier.BuiltIn.Likeliest(words, Least).Take(MostOffered)];

    /// <summary>Offers what a message that was not understood may say of the contact on the table; null when it comes close to no answer.</summary>
    public static async Task<Next?> Offer(Turn turn)
    {
        var words = Token.Of(turn.Input.Whole.Length > 0 ? turn.Input.Whole : turn.Input.Text);
        if (turn.Contact is not { } contact || !turn.User.MayChange(contact) || words.Count < FewestWords || words.Any(word => word.After is Pause.Question))
            return null;
        var closest = To(words).Select(answer => (Question: turn.Agenda.Find(answer.Question), answer.Value))
            .Where(answer => answer.Question is { IsCounted: true } question && question.AppliesTo(contact) && question.Find(answer.Value) is not null)
            .ToList();
        // A sentence about somebody else must not offer answers for this contact.
        if (closest.Count == 0 || await WhomASentenceNames.IsSomebodyElse(turn, contact))
            return null;
        contact.BeginInterview().NextNonce(turn.Now);
        var card = turn.NewCard()
            .Header(PlainText.Cut(contact.Name, 40), "", PlainText.Cut(contact.Company, 40))
            .Text(turn.Say(IsItOne));
        foreach (var (question, value) in closest)
            card.Row(Row(turn, question!, value));
        turn.Show(card.Buttons(WaysOn.Buttons(turn)));
        return Next.Stay;
    }

    private static Task<Next> Store(Turn turn)
    {
        var tap = turn.Input.Tap!;
        if (!turn.MayAnswer)
            return Task.FromResult(ContactLookup.NotFound(turn));
        if (!turn.IsFresh || turn.Agenda.Find(tap.Question) is not { IsCounted: true } question || question.Find(tap.Value) is null)
            return Task.FromResult(Next.Again);
        turn.TurnTo(turn.Contact);
        return Task.FromResult(Corrections.Apply(turn, question, tap.Value!));
    }
}
