using SalesBot.Benchmarks;

// serve NAME PORT runs one of the servers in a process of its own, so that its processor time and memory are measured without the load's.
if (args is ["serve", var name, var port])
{
    await Servers.Run(name, port);
    return;
}

// idle measures the memory that ten thousand idle conversations leave behind.
if (args is ["idle"])
{
    await Idle.Measure(conversations: 10_000);
    return;
}

// judging prints what one judgement costs; rejudge [N] judges N stored contacts again, by default 100,000.
if (args is ["judging"])
{
    Judging.Run();
    return;
}

if (args is ["rejudge", ..])
{
    await Rejudge.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
    return;
}

// --seconds N measures for so long each, --other DLL measures the interview of another build's SalesBot.dll too, --rounds N does all of it
// so many times; names of servers measure only those.
var seconds = Number("--seconds", 10);
var other = Option("--other");
string[] servers = ["floor", "shipped", "echo", "token", "tokens", "interview", "other"];
var chosen = servers.Where(one => args.Contains(one, StringComparer.Ordinal)).ToList();
var measured = (chosen.Count > 0 ? chosen : [.. servers]).Where(server => server != "other" || other is not null).ToList();
await using var connector = await Connector.Start();
await using var issuer = await Issuer.Start();
var token = issuer.Sign(connector.Address);
Console.WriteLine($"{"server",-10} {"at once",7} {"turns/s",9} {"ms/turn p50",12} {"p95",7} {"p99",7} {"cpu ms/turn",12} {"RSS MB",7}");
for (var round = 0; round < Number("--rounds", 1); round++)
    foreach (var server in measured)
        await Measure(server);

async Task Measure(string server)
{
    // A channel uses one token for an hour; a new token for every request shows what verifying costs.
    Func<string?> authorization = server switch { "token" => () => token, "tokens" => () => issuer.Sign(connector.Address), _ => () => null };
    using var process = ServerProcess.Start(server, other, authorization() is null ? [] : issuer.Settings);
    await process.IsReady();
    using var load = new Load(process.Address, connector, interview: server is "interview" or "other", authorization);
    await load.Run(atOnce: 16, TimeSpan.FromSeconds(20));
    foreach (var atOnce in new[] { 1, 16, 64 })
    {
        var before = process.Processor;
        var run = await load.Run(atOnce, TimeSpan.FromSeconds(seconds));
        var cpu = (process.Processor - before).TotalMilliseconds / run.Turns;
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{server,-10} {atOnce,7} {run.PerSecond,9:F0} {run.Percentile(50),12:F2} {run.Percentile(95),7:F2} {run.Percentile(99),7:F2} {cpu,12:F3} {process.MegaBytes,7:F0}"));
    }
}

string? Option(string option) => args.SkipWhile(argument => argument != option).Skip(1).FirstOrDefault();

int Number(string option, int otherwise) => Option(option) is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
