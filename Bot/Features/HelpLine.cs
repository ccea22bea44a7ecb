using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>The headings of the help, in the order in which they are shown.</summary>
public enum HelpGroup
{
    /// <summary>Commands for an interview.</summary>
    Interview,

    /// <summary>Commands that show a contact.</summary>
    Contact,

    /// <summary>Commands that record what happened with a contact.</summary>
    Happened,

    /// <summary>Commands for the list of actions and the pipeline.</summary>
    Work,

    /// <summary>Commands for personal data and the language.</summary>
    Data,
}

/// <summary>A line of the help: what to type, and what it does. A tap on it has the same effect.</summary>
/// <param name="Group">The heading under which it is shown.</param>
/// <param name="Place">Its position under the heading.</param>
/// <param name="Typed">What to type, with <c>NAME</c> and the like as placeholders.</param>
/// <param name="Meaning">What it does, in a few words.</param>
/// <param name="Tap">The message that a tap on the line stands for.</param>
public sealed record HelpLine(HelpGroup Group, int Place, Words Typed, Words Meaning, string Tap)
{
    /// <summary>Who is shown the line; everybody by default.</summary>
    public Func<Turn, bool> IsFor { get; init; } = _ => true;
}
