namespace SalesBot.Benchmarks;

/// <summary>A started server, the load on it, and the processor milliseconds a turn of every measurement by conversations at once.</summary>
internal sealed record Server(string Name, ServerProcess Process, Load Load) : IDisposable
{
    public SortedDictionary<int, List<double>> Costs { get; } = [];

    public void Dispose()
    {
        Load.Dispose();
        Process.Dispose();
    }
}
