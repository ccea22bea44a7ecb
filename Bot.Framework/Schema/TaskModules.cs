using System.Text.Json.Serialization;
using Microsoft.Bot.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog of Teams, once called a task module, sends.</summary>
public class TaskModuleRequest
{
    /// <summary>An empty request.</summary>
    public TaskModuleRequest()
    {
    }

    /// <summary>A request that carries <paramref name="data"/>.</summary>
    public TaskModuleRequest(object data, TaskModuleRequestContext context)
    {
        Data = data;
        Context = context;
    }

    /// <summary>What the button carries, and the inputs.</summary>
    public object Data { get; set; }

    /// <summary>How the client looks.</summary>
    public TaskModuleRequestContext Context { get; set; }
}

/// <summary>How the client looks that opens a dialog.</summary>
public class TaskModuleRequestContext
{
    /// <summary>Nothing known.</summary>
    public TaskModuleRequestContext()
    {
    }

    /// <summary>A client of this theme.</summary>
    public TaskModuleRequestContext(string theme) => Theme = theme;

    /// <summary><c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
    public string Theme { get; set; }
}

/// <summary>What a dialog gets.</summary>
public class TaskModuleResponse
{
    /// <summary>Nothing: the dialog closes.</summary>
    public TaskModuleResponse()
    {
    }

    /// <summary>This.</summary>
    public TaskModuleResponse(TaskModuleResponseBase task) => Task = task;

    /// <summary>A next dialog or a message.</summary>
    [JsonConverter(typeof(WholeConverter<TaskModuleResponseBase>))]
    public TaskModuleResponseBase Task { get; set; }
}

/// <summary>What a dialog gets, whichever it is.</summary>
public class TaskModuleResponseBase
{
    /// <summary>Nothing yet.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>One of this kind.</summary>
    public TaskModuleResponseBase(string type) => Type = type;

    /// <summary><c>continue</c> or <c>message</c>.</summary>
    public string Type { get; set; }
}

/// <summary>A dialog goes on with a card or a page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <summary>With what is still to be said.</summary>
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    /// <summary>With <paramref name="value"/>.</summary>
    public TaskModuleContinueResponse(TaskModuleTaskInfo value)
        : this() => Value = value;

    /// <summary>What it shows.</summary>
    public TaskModuleTaskInfo Value { get; set; }
}

/// <summary>A dialog ends with a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <summary>With words still to be said.</summary>
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    /// <summary>With these words.</summary>
    public TaskModuleMessageResponse(string value)
        : this() => Value = value;

    /// <summary>The words.</summary>
    public string Value { get; set; }
}

/// <summary>What a dialog shows.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>Nothing yet.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>A dialog of these.</summary>
    public TaskModuleTaskInfo(string title, object height, object width, string url, Attachment card, string fallbackUrl, string completionBotId)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    /// <summary>What stands above it.</summary>
    public string Title { get; set; }

    /// <summary>In pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object Height { get; set; }

    /// <summary>In pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object Width { get; set; }

    /// <summary>The page that it shows, where it shows no card.</summary>
    public string Url { get; set; }

    /// <summary>The card that it shows.</summary>
    public Attachment Card { get; set; }

    /// <summary>The page for clients that can't show it.</summary>
    public string FallbackUrl { get; set; }

    /// <summary>The bot that gets what is filled in, where it is another one.</summary>
    public string CompletionBotId { get; set; }
}
