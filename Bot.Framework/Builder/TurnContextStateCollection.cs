namespace Microsoft.Bot.Builder;

/// <summary>What is known for as long as a turn lasts, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool disposed;

    /// <summary>Nothing known yet.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>What is known by <paramref name="key"/>; the default value when nothing is, or something else.</summary>
    public T Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) && value is T known ? known : default;
    }

    /// <summary>What is known by its type.</summary>
    public T Get<T>() => Get<T>(typeof(T).FullName);

    /// <summary>Adds <paramref name="value"/> by <paramref name="key"/>, which must be new.</summary>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds <paramref name="value"/> by its type, which must be new.</summary>
    public void Add<T>(T value) => Add(typeof(T).FullName, value);

    /// <summary>Keeps <paramref name="value"/> by <paramref name="key"/>; null forgets it.</summary>
    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    /// <summary>Keeps <paramref name="value"/> by its type; null forgets it.</summary>
    public void Set<T>(T value) => Set(typeof(T).FullName, value);

    /// <summary>Disposes whatever is known and can be disposed.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes whatever is known and can be disposed.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
            return;

        disposed = true;
        if (!disposing)
            return;

        foreach (var value in Values)
            if (value is IDisposable disposable && !ReferenceEquals(disposable, this))
                disposable.Dispose();
    }
}
