namespace SalesBot.Tests;

/// <summary>What a part of a card is for.</summary>
public enum CardPart
{
    /// <summary>The small line above everything: the topic, and whom it is about.</summary>
    Topic,

    /// <summary>What the card is: a standing, a question, a title.</summary>
    Heading,

    /// <summary>A flag such as <c>At risk</c>.</summary>
    Flag,

    /// <summary>A sentence.</summary>
    Words,

    /// <summary>The tiles: the score and the confidence, the counts of the pipeline.</summary>
    Score,

    /// <summary>A highlighted box: the next step and its reason, a count of the pipeline.</summary>
    Box,

    /// <summary>Hints.</summary>
    Thoughts,

    /// <summary>A list under its name: the reasons, a framework's criteria.</summary>
    List,

    /// <summary>What is folded away.</summary>
    Details,

    /// <summary>The options of a question.</summary>
    Options,

    /// <summary>Rows that lead elsewhere, or that explain.</summary>
    Rows,

    /// <summary>What is filled in.</summary>
    Inputs,

    /// <summary>Bars.</summary>
    Bars,

    /// <summary>The buttons below everything.</summary>
    Buttons,
}
