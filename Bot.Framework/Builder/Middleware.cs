using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>The rest of a turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>What every turn passes through on its way to the bot.</summary>
public interface IMiddleware
{
    /// <summary>Takes part in a turn; without <paramref name="next"/> being called the turn ends here.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken);
}

/// <summary>Middleware in order, as one.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> middleware = [];

    /// <summary>No middleware yet.</summary>
    public MiddlewareSet()
    {
    }

    /// <summary>Adds <paramref name="middleware"/> as the last.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        this.middleware.Add(middleware);
        return this;
    }

    /// <summary>Runs all of them, then <paramref name="next"/>.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        return RunAsync(turnContext, 0, next, cancellationToken);
    }

    /// <summary>Runs all of them, then <paramref name="callback"/>, if there is one.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        middleware.Count == 0
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : RunAsync(turnContext, 0, token => callback?.Invoke(turnContext, token) ?? Task.CompletedTask, cancellationToken);

    /// <summary>All of them, in order.</summary>
    public IEnumerator<IMiddleware> GetEnumerator() => middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(ITurnContext turnContext, int index, NextDelegate last, CancellationToken cancellationToken) =>
        index == middleware.Count
            ? last(cancellationToken)
            : middleware[index].OnTurnAsync(turnContext, token => RunAsync(turnContext, index + 1, last, token), cancellationToken);
}
