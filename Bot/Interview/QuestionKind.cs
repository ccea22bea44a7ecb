namespace SalesBot.Interview;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Choose one option with one tap.</summary>
    Choose,

    /// <summary>Choose any of the options, then Save.</summary>
    ChooseSeveral,

    /// <summary>Write a text. The question may have additional date, choice or text fields.</summary>
    Write,

    /// <summary>Pick a day.</summary>
    PickDate,
}
