using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SalesBot.Tests;

/// <summary>A raw TCP connection to the host, for requests that no HTTP client would send.</summary>
public sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient client = new();

    /// <summary>Connects.</summary>
    public static async Task<RawConnection> Connect(Rehearsal rehearsal)
    {
        var wire = new RawConnection();
        await wire.client.ConnectAsync(IPAddress.Loopback, rehearsal.Address.Port);
        return wire;
    }

    /// <summary>Sends the head of a post to the bot's endpoint, as far as the empty line.</summary>
    public Task Post(string header) =>
        Send($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{header}\r\n\r\n");

    /// <summary>Sends some letters.</summary>
    public async Task Send(string letters) => await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(letters));

    /// <summary>Everything that comes back until the host hangs up.</summary>
    public async Task<string> Hear()
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, false, 1024, leaveOpen: true);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
