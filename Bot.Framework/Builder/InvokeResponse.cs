namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>An answer still without a status.</summary>
    public InvokeResponse()
    {
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What becomes the body, as JSON; null for none.</summary>
    public object Body { get; set; }

    /// <summary>Whether the status says that all went well.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
