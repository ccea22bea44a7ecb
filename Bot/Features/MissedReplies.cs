using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>What did not arrive, or arrived twice, or is out of date: says where things stand now.</summary>
internal sealed class MissedReplies : Feature
{
    public MissedReplies()
    {
        On(Intent.MissedReply, Redeliver);
        On(Intent.Repeated, turn => Task.FromResult(turn.Contact is { } known && turn.User.MayChange(known) ? Next.Again : Next.Stay));
        On(Intent.Outdated, turn => Task.FromResult(turn.MayAnswer ? Next.Again : turn.Stay(turn.Say(Phrases.Outdated))));
    }

    // Not the words that were lost: they may have arrived after all, and be out of date by now.
    private static Task<Next> Redeliver(Turn turn)
    {
        // Who wrote meanwhile was answered then.
        if (turn.Profile.MissedSince is null)
            return Task.FromResult(Next.Stay);
        var isOpen = turn.Contact is { Interview: not null } known && turn.User.MayChange(known);
        turn.Tell(turn.Say(isOpen ? Phrases.MissedWithCard : Phrases.Missed));
        return Task.FromResult(isOpen ? Next.Again : Next.Stay);
    }
}
