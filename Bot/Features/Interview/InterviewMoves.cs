using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Handles moves in an interview: answer a question, skip it, go back, put the interview off, or answer all in a form.</summary>
internal sealed class InterviewMoves : Feature
{
    public InterviewMoves()
    {
        Say(["back"], ["atgal"], ["wstecz", "cofnij sie"], Move, Intent.Back, isSaidAlone: true);
        Say(["skip", "dont know", "don t know", "i don t know", "i dont know", "unknown", "not sure", "no idea", "i m not sure"],
            ["praleisti", "praleisk", "nezinau", "nesu tikras", "nesu tikra"], ["pomin", "nie wiem", "nie jestem pewien", "nie jestem pewna"], Move, Intent.Unknown, isSaidAlone: true);
        Say(["later", "stop"], ["veliau", "stabdyti"], ["pozniej", "przerwij"], Move, Intent.Later, isSaidAlone: true);
        Say(["cancel"], ["nutraukti"], ["anuluj"], Cancel, isSaidAlone: true);
        OnTap(InterviewVerbs.Answer, Move, Intent.Answer);
        OnTap(InterviewVerbs.DontKnow, Move, Intent.Unknown);
        OnTap(InterviewVerbs.Back, Move, Intent.Back);
        OnTap(InterviewVerbs.Later, Move, Intent.Later);
        OnTap(InterviewVerbs.Form, Move, Intent.Form);
    }

    // Leaves what is open, without storing anything, and shows where the contact stands.
    private static async Task<Next> Cancel(Turn turn) =>
        turn.Contact is { Interview: not null } contact && turn.User.MayChange(contact) ? await ContactLookup.Present(turn, contact) : ContactLookup.NothingOpen(turn);

    // Passes the input to the interview if the user may change the contact and the card is the newest.
    private static Task<Next> Move(Turn turn)
    {
        if (turn.Input.IsTyped)
            return Task.FromResult(turn.Contact?.Interview is null ? ContactLookup.NothingOpen(turn) : Next.GoOn);
        if (!turn.MayAnswer)
            return Task.FromResult(ContactLookup.NotFound(turn));
        if (!turn.IsFresh)
            return Task.FromResult(Next.Again);
        turn.TurnTo(turn.Contact);
        return Task.FromResult(Next.GoOn);
    }
}
