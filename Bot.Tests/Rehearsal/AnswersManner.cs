namespace SalesBot.Tests;

/// <summary>How a rep gives the answers that a line names.</summary>
public enum AnswersManner
{
    /// <summary>By taps on the options.</summary>
    Tapped,

    /// <summary>The words are typed as they stand.</summary>
    Typed,

    /// <summary>By taps, and the process is started anew before each.</summary>
    Restarting,

    /// <summary>In the form with all questions at once, which is saved; what it leaves open then is answered by taps.</summary>
    InTheForm,
}
