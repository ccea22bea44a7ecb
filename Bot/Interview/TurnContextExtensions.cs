using Microsoft.Bot.Builder;

namespace SalesBot.Interview;

/// <summary>Carries the turn through the SDK's dialogs.</summary>
internal static class TurnContextExtensions
{
    /// <summary>The turn that is being taken.</summary>
    public static Turn Turn(this ITurnContext context) => context.TurnState.Get<Turn>(nameof(Interview.Turn));

    /// <summary>Sets the turn that is being taken; a second attempt replaces the first.</summary>
    public static void Take(this ITurnContext context, Turn turn) => context.TurnState[nameof(Interview.Turn)] = turn;
}
