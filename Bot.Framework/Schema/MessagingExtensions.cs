using System.Text.Json.Serialization;
using Microsoft.Bot.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search from where messages are written.</summary>
public class MessagingExtensionQuery
{
    /// <summary>An empty search.</summary>
    public MessagingExtensionQuery()
    {
    }

    /// <summary>The command's id in the app's manifest.</summary>
    public string CommandId { get; set; }

    /// <summary>What was filled in.</summary>
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    /// <summary>Which part of what is found is wanted.</summary>
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    /// <summary>What a sign-in or a set-up left behind.</summary>
    public string State { get; set; }
}

/// <summary>One input of a search.</summary>
public class MessagingExtensionParameter
{
    /// <summary>An input without a name.</summary>
    public MessagingExtensionParameter()
    {
    }

    /// <summary>An input of this name and value.</summary>
    public MessagingExtensionParameter(string name, object value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Its name in the app's manifest.</summary>
    public string Name { get; set; }

    /// <summary>What was typed or chosen.</summary>
    public object Value { get; set; }
}

/// <summary>Which part of what is found is wanted.</summary>
public class MessagingExtensionQueryOptions
{
    /// <summary>The beginning.</summary>
    public MessagingExtensionQueryOptions()
    {
    }

    /// <summary>How many to leave out at the beginning.</summary>
    public int? Skip { get; set; }

    /// <summary>How many at most.</summary>
    public int? Count { get; set; }
}

/// <summary>What a command of a messaging extension sends.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>An empty command.</summary>
    public MessagingExtensionAction()
    {
    }

    /// <summary>The command's id in the app's manifest.</summary>
    public string CommandId { get; set; }

    /// <summary>Where it was given: <c>compose</c>, <c>commandBox</c> or <c>message</c>.</summary>
    public string CommandContext { get; set; }

    /// <summary>What became of the preview: <c>edit</c> or <c>send</c>; nothing when there was none.</summary>
    public string BotMessagePreviewAction { get; set; }

    /// <summary>The preview.</summary>
    public IList<Activity> BotActivityPreview { get; set; }

    /// <summary>What a sign-in left behind.</summary>
    public string State { get; set; }
}

/// <summary>The answer to a search.</summary>
public class MessagingExtensionResponse
{
    /// <summary>An empty answer.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>An answer of what was found.</summary>
    public MessagingExtensionResponse(MessagingExtensionResult composeExtension) => ComposeExtension = composeExtension;

    /// <summary>What was found, or what is to be done first.</summary>
    public MessagingExtensionResult ComposeExtension { get; set; }
}

/// <summary>The answer to a command: a dialog, or what goes into the message.</summary>
public class MessagingExtensionActionResponse
{
    /// <summary>Nothing: the dialog closes.</summary>
    public MessagingExtensionActionResponse()
    {
    }

    /// <summary>One of these.</summary>
    public MessagingExtensionActionResponse(TaskModuleResponseBase task, MessagingExtensionResult composeExtension)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    /// <summary>A dialog or a message in it.</summary>
    [JsonConverter(typeof(WholeConverter<TaskModuleResponseBase>))]
    public TaskModuleResponseBase Task { get; set; }

    /// <summary>What goes into the message.</summary>
    public MessagingExtensionResult ComposeExtension { get; set; }
}

/// <summary>What a messaging extension gives.</summary>
public class MessagingExtensionResult
{
    /// <summary>Nothing yet.</summary>
    public MessagingExtensionResult()
    {
    }

    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary><c>result</c>, <c>auth</c>, <c>config</c>, <c>message</c> or <c>botMessagePreview</c>.</summary>
    public string Type { get; set; }

    /// <summary>The cards.</summary>
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    /// <summary>What to press first, for a sign-in or a set-up.</summary>
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    /// <summary>A message instead of cards.</summary>
    public string Text { get; set; }

    /// <summary>The message to be looked at before it is sent.</summary>
    public Activity ActivityPreview { get; set; }
}

/// <summary>A card that goes into a message, and how it looks in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>An empty card.</summary>
    public MessagingExtensionAttachment()
    {
    }

    /// <summary>How it looks in the list.</summary>
    public Attachment Preview { get; set; }
}

/// <summary>What to press first.</summary>
public class MessagingExtensionSuggestedAction
{
    /// <summary>Nothing.</summary>
    public MessagingExtensionSuggestedAction()
    {
    }

    /// <summary>These.</summary>
    public MessagingExtensionSuggestedAction(IList<CardAction> actions) => Actions = actions;

    /// <summary>The buttons.</summary>
    public IList<CardAction> Actions { get; set; }
}

/// <summary>A link that was pasted.</summary>
public class AppBasedLinkQuery
{
    /// <summary>No link yet.</summary>
    public AppBasedLinkQuery()
    {
    }

    /// <summary>The link <paramref name="url"/>.</summary>
    public AppBasedLinkQuery(string url) => Url = url;

    /// <summary>Where it leads.</summary>
    public string Url { get; set; }

    /// <summary>What a sign-in left behind.</summary>
    public string State { get; set; }
}
