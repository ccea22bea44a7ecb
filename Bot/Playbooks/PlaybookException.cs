namespace SalesBot.Playbooks;

/// <summary>A playbook can't be used. The message tells the administrator where it is wrong and what to do.</summary>
public sealed class PlaybookException : Exception
{
    public PlaybookException() { }

    public PlaybookException(string message) : base(message) { }

    public PlaybookException(string message, Exception inner) : base(message, inner) { }
}
