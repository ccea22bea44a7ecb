using System.Globalization;

namespace SalesBot.Benchmarks;

/// <summary>Measures the memory that idle conversations leave behind.</summary>
internal static class Idle
{
    public static async Task Measure(int conversations)
    {
        await using var connector = await Connector.Start();
        using var process = ServerProcess.Start("watched", null, [("Limits__MessagesPerMinute", "20"), ("Logging__LogLevel__Default", "Warning")]);
        await process.IsReady();
        using var load = new Load(process.Address, connector, interview: false, () => null);
        using var watch =
            new HttpClient {
                BaseAddress = new UriBuilder(process.Address) { Port = process.Address.Port + 1 }.Uri,
                Timeout = TimeSpan.FromMinutes(1) };
        await load.Greet(2_000, atOnce: 16);
        var before = await Alive();
        await load.Greet(conversations, atOnce: 16);
        var after = await Alive();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"alive after 2,000 conversations {before / 1024:N0} KB, after {conversations:N0} more {after / 1024:N0} KB: {(after - before) / (double)conversations:F0} bytes each"));

        async Task<long> Alive()
        {
            // The rate limit keeps its entries for a minute and removes old ones at the next message.
            await Task.Delay(TimeSpan.FromSeconds(62));
            await load.Greet(1, atOnce: 1);
            return long.Parse(await watch.GetStringAsync((Uri?)null), CultureInfo.InvariantCulture);
        }
    }
}
