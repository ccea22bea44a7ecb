using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>The headings of the help, in the order in which they are shown.</summary>
public enum HelpGroup
{
    /// <summary>The interview.</summary>
    Interview,

    /// <summary>What is known of a contact.</summary>
    Contact,

    /// <summary>What happened with a contact.</summary>
    Happened,

    /// <summary>What to do, and how the sales stand.</summary>
    Work,

    /// <summary>People's data, and the language.</summary>
    Data,
}

/// <summary>A line of the help: what to type, and what it does. A tap on it does it.</summary>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Place">Its place under the heading.</param>
/// <param name="Typed">What to type, with <c>NAME</c> and the like for what differs.</param>
/// <param name="Meaning">What it does, in a few words.</param>
/// <param name="Tap">What a tap on the line does, as if it were typed.</param>
public sealed record HelpLine(HelpGroup Group, int Place, Words Typed, Words Meaning, string Tap)
{
    /// <summary>Who is shown the line; by itself everybody.</summary>
    public Func<Turn, bool> IsFor { get; init; } = _ => true;
}
