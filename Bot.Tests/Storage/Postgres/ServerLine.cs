using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SalesBot.Tests.Storage.Postgres;

/// <summary>A proxy between the bot and a PostgreSQL server, which a test can disconnect or freeze.</summary>
internal sealed class ServerLine : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly int port;
    private TaskCompletionSource flowing = Flowing();
    private TcpListener listener = new(IPAddress.Loopback, 0);

    /// <summary>Leads to the server of a connection string.</summary>
    public ServerLine(string connectionString)
    {
        server = new NpgsqlConnectionStringBuilder(connectionString);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept(listener);
    }

    /// <summary>How the server is reached through the line.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = "127.0.0.1", Port = port }.ToString();

    /// <summary>Ends every connection and takes no new one.</summary>
    public void Cut()
    {
        listener.Stop();
        foreach (var socket in open.Keys)
            socket.Close(timeout: 0);
    }

    /// <summary>Keeps the connections open, but forwards nothing.</summary>
    public void Freeze() => flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Forwards everything again.</summary>
    public void Mend()
    {
        if (!flowing.Task.IsCompleted)
        {
            flowing.SetResult();
            return;
        }

        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = Accept(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        Cut();
        ending.Dispose();
    }

    private static TaskCompletionSource Flowing()
    {
        var free = new TaskCompletionSource();
        free.SetResult();
        return free;
    }

    private async Task Accept(TcpListener from)
    {
        try
        {
            while (true)
                _ = Connect(await from.AcceptSocketAsync(ending.Token));
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The test has cut the line.
        }
    }

    private async Task Connect(Socket bot)
    {
        var database = new Socket(SocketType.Stream, ProtocolType.Tcp);
        open[bot] = open[database] = true;
        try
        {
            await database.ConnectAsync(server.Host!, server.Port, ending.Token);
            await Task.WhenAny(Pass(bot, database), Pass(database, bot));
        }
        finally
        {
            foreach (var socket in new[] { bot, database })
            {
                open.TryRemove(socket, out _);
                socket.Dispose();
            }
        }
    }

    private async Task Pass(Socket from, Socket to)
    {
        var bytes = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(bytes, ending.Token) is > 0 and var count)
            {
                await flowing.Task.WaitAsync(ending.Token);
                await to.SendAsync(bytes.AsMemory(0, count), ending.Token);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // When one end closes, the other is closed too.
        }
    }
}
