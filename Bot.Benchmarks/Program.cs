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

// next [N] measures the list of what to do for a rep with N open deals, by default 5,000.
if (args is ["next", ..])
{
    await NextList.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5_000);
    return;
}

// sentences prints how long the reader learns from the examples, and how long it reads one sentence.
if (args is ["sentences"])
{
    Sentences.Run();
    return;
}

// names [N [CONNECTION]] measures finding a contact by a name among N contacts, by default a million, in a new SQLite file or at a connection string.
if (args is ["names", ..])
{
    await Names.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, args.Length > 2 ? args[2] : null);
    return;
}

// --seconds N measures for so long each, --other DLL measures the interview of another build's SalesBot.dll too, --rounds N does all of it
// so many times; names of servers measure only those. All servers are started first and take turns, so that what else happens on the
// machine concerns them alike.
var seconds = Number("--seconds", 5);
var other = Option("--other");
string[] names = ["floor", "shipped", "echo", "token", "tokens", "interview", "other"];
var chosen = names.Where(one => args.Contains(one, StringComparer.Ordinal)).ToList();
await using var connector = await Connector.Start();
await using var issuer = await Issuer.Start();
var token = issuer.Sign(connector.Address);
var servers = new List<Server>();
foreach (var one in (chosen.Count > 0 ? chosen : [.. names]).Where(one => one != "other" || other is not null))
    servers.Add(await Start(one));
Console.WriteLine($"{"server",-10} {"at once",7} {"turns/s",9} {"ms/turn p50",12} {"p95",7} {"p99",7} {"cpu ms/turn",12} {"RSS MB",7}");
foreach (var atOnce in new[] { 1, 16, 64 })
    for (var round = 0; round < Number("--rounds", 3); round++)
        foreach (var server in servers)
            await Measure(server, atOnce);
foreach (var server in servers)
{
    Console.WriteLine($"{server.Name,-10} median cpu ms/turn {string.Join("   ", server.Costs.Select(cost => $"at {cost.Key}: {Median(cost.Value):F3}"))}");
    server.Dispose();
}

async Task<Server> Start(string name)
{
    // A channel uses one token for an hour; a new token for every request shows what verifying costs.
    Func<string?> authorization = name switch { "token" => () => token, "tokens" => () => issuer.Sign(connector.Address), _ => () => null };
    var process = ServerProcess.Start(name, other, authorization() is null ? [] : issuer.Settings);
    await process.IsReady();
    var load = new Load(process.Address, connector, interview: name is "interview" or "other", authorization);
    await load.Run(atOnce: 16, TimeSpan.FromSeconds(20));
    return new Server(name, process, load);
}

async Task Measure(Server server, int atOnce)
{
    var before = server.Process.Processor;
    var run = await server.Load.Run(atOnce, TimeSpan.FromSeconds(seconds));
    var cpu = (server.Process.Processor - before).TotalMilliseconds / run.Turns;
    if (!server.Costs.TryGetValue(atOnce, out var costs))
        server.Costs[atOnce] = costs = [];
    costs.Add(cpu);
    Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{server.Name,-10} {atOnce,7} {run.PerSecond,9:F0} {run.Percentile(50),12:F2} {run.Percentile(95),7:F2} {run.Percentile(99),7:F2} {cpu,12:F3} {server.Process.MegaBytes,7:F0}"));
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

string? Option(string option) => args.SkipWhile(argument => argument != option).Skip(1).FirstOrDefault();

int Number(string option, int otherwise) => Option(option) is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
