namespace Microsoft.Bot.Builder;

/// <summary>What answers activities.</summary>
public interface IBot
{
    /// <summary>Answers the activity of <paramref name="turnContext"/>.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
