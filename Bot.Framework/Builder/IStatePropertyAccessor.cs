namespace Microsoft.Bot.Builder;

/// <summary>Something kept by a name.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The name.</summary>
    string Name { get; }
}

/// <summary>Reads and writes something kept by a name, for the user or conversation of a turn.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>What is kept; when nothing is, what <paramref name="defaultValueFactory"/> makes, and that is kept.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken);

    /// <summary>Forgets it.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>Keeps <paramref name="value"/>.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken);
}
