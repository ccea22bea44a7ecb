namespace SalesBot.Tests;

/// <summary>How a rep gives the answers that a line names.</summary>
public enum AnswersManner
{
    /// <summary>By taps on the options.</summary>
    Tapped,

    /// <summary>The words are typed as they stand.</summary>
    Typed,

    /// <summary>By taps, with a restart of the process before each.</summary>
    Restarting,

    /// <summary>In the form with all questions at once; what it leaves open is answered by taps afterwards.</summary>
    InTheForm,
}
