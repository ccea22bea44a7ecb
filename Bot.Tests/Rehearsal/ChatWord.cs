namespace SalesBot.Tests;

/// <summary>What a line of a transcript is.</summary>
public enum ChatWord
{
    /// <summary>A remark or an empty line.</summary>
    Remark,

    /// <summary>What the transcript begins with.</summary>
    Given,

    /// <summary>What is shown of cards besides their heading: on top for the whole transcript, below what somebody does for the answer to it.</summary>
    Shows,

    /// <summary>Somebody types, taps or opens the chat.</summary>
    Spoken,

    /// <summary>A later visit: the process has been started anew.</summary>
    Later,
}
