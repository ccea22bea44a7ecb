using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Handles lost replies, repeated deliveries and outdated taps: shows the user where they stand now.</summary>
internal sealed class MissedReplies : Feature
{
    public MissedReplies()
    {
        On(Intent.MissedReply, Redeliver);
        On(Intent.Repeated, turn => Task.FromResult(turn.Contact is { } known && turn.User.MayChange(known) ? Next.Again : Next.Stay));
        On(Intent.Outdated, turn => Task.FromResult(turn.MayAnswer ? Next.Again : turn.Stay(turn.Say(Phrases.Outdated))));
    }

    // Don't repeat the lost words: they may have arrived after all, and may be outdated.
    private static Task<Next> Redeliver(Turn turn)
    {
        // The user has written in the meantime and was answered then.
        if (turn.Profile.MissedSince is null)
            return Task.FromResult(Next.Stay);
        var isOpen = turn.Contact is { Interview: not null } known && turn.User.MayChange(known);
        turn.Tell(turn.Say(isOpen ? Phrases.MissedWithCard : Phrases.Missed));
        return Task.FromResult(isOpen ? Next.Again : Next.Stay);
    }
}
