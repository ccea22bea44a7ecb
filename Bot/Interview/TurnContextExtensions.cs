using Microsoft.Bot.Builder;

namespace SalesBot.Interview;

/// <summary>Stores the turn in the SDK's turn context.</summary>
internal static class TurnContextExtensions
{
    /// <summary>The current turn.</summary>
    public static Turn Turn(this ITurnContext context) => context.TurnState.Get<Turn>(nameof(Interview.Turn));

    /// <summary>Sets the current turn; a second attempt replaces the first.</summary>
    public static void Take(this ITurnContext context, Turn turn) => context.TurnState[nameof(Interview.Turn)] = turn;
}
