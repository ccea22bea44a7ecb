using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>A question whose answer is the HTTP response; on Teams one without a name comes from an old card.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return turnContext.Activity is { Name: null, ChannelId: Channels.Msteams }
                ? await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false)
                : await AnswerTeamsAsync(turnContext, turnContext.Activity.Value, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    /// <summary>A button of an old card was pressed.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>Somebody signed in.</summary>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>Somebody signed in.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>A dialog is to be opened.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>A dialog was filled in; no answer closes it.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>Something is searched for from where messages are written.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>A link was pasted that the app knows.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>A link was pasted that the app knows, by somebody who has not installed it.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>A command asks for its dialog.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>A command's dialog was filled in, or the preview of its message was sent or is to be edited.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw Refusal("BadRequest", "The preview can be edited or sent."),
        };
    }

    /// <summary>A command's dialog was filled in.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>The preview of a message is to be edited.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>The preview of a message was sent.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>Somebody wants to set up the messaging extension.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>Somebody allowed a file to be put among theirs, or did not.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileConsentCardResponse);
        await (fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            _ => throw Refusal("BadRequest", "A file can be accepted or declined."),
        }).ConfigureAwait(false);
        return CreateInvokeResponse(null);
    }

    /// <summary>Somebody allowed a file to be put among theirs.</summary>
    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>Somebody does not want a file.</summary>
    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    // Invokes whose official method takes a JObject are handled by name, before this.
    private async Task<InvokeResponse> AnswerTeamsAsync(ITurnContext<IInvokeActivity> turn, object value, CancellationToken cancellationToken) => turn.Activity.Name switch
    {
        "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turn, ReadValue<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false)),
        "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turn, ReadValue<TaskModuleRequest>(value), cancellationToken).ConfigureAwait(false)),
        "composeExtension/query" => CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turn, ReadValue<MessagingExtensionQuery>(value), cancellationToken).ConfigureAwait(false)),
        "composeExtension/queryLink" => CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turn, ReadValue<AppBasedLinkQuery>(value), cancellationToken).ConfigureAwait(false)),
        "composeExtension/anonymousQueryLink" => CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(turn, ReadValue<AppBasedLinkQuery>(value), cancellationToken).ConfigureAwait(false)),
        "composeExtension/fetchTask" => CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turn, ReadValue<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false)),
        "composeExtension/submitAction" => CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, ReadValue<MessagingExtensionAction>(value), cancellationToken).ConfigureAwait(false)),
        "composeExtension/querySettingUrl" => CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, ReadValue<MessagingExtensionQuery>(value), cancellationToken).ConfigureAwait(false)),
        "fileConsent/invoke" => await OnTeamsFileConsentAsync(turn, ReadValue<FileConsentCardResponse>(value), cancellationToken).ConfigureAwait(false),
        _ => await base.OnInvokeActivityAsync(turn, cancellationToken).ConfigureAwait(false),
    };
}
