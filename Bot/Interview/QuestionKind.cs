using SalesBot.Domain;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One tap on one of a few options.</summary>
    Choose,

    /// <summary>Any of several options, then Save.</summary>
    ChooseSeveral,

    /// <summary>Words, with a date or a choice beside them where the question has such fields.</summary>
    Write,

    /// <summary>A day.</summary>
    PickDate,
}
