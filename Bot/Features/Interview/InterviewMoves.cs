using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>Handles moves in an interview: answer a question, skip it, go back, put the interview off, or answer all in a form.</summary>
internal sealed class InterviewMoves : Feature
{
    public InterviewMoves()
    {
        Say(["back"], ["atgal"], ["wstecz", "cofnij sie"], Move, Intent.Back, isSaidAlone: true);
        Say(["skip", "dont know", "don t know", "i don t know", "i dont know", "unknown"], ["praleisti", "praleisk", "nezinau"],
            ["pomin", "nie wiem"], Move, Intent.Unknown, isSaidAlone: true);
        Say(["later", "stop"], ["veliau", "stabdyti"], ["pozniej", "przerwij"], Move, Intent.Later, isSaidAlone: true);
        OnTap(InterviewVerbs.Answer, Move, Intent.Answer);
        OnTap(InterviewVerbs.DontKnow, Move, Intent.Unknown);
        OnTap(InterviewVerbs.Back, Move, Intent.Back);
        OnTap(InterviewVerbs.Later, Move, Intent.Later);
        OnTap(InterviewVerbs.Form, Move, Intent.Form);
    }

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
