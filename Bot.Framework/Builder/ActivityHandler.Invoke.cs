using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string CardAction = "adaptiveCard/action";
    private const string Search = "application/search";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>A question whose answer is the HTTP response; what nobody knows is answered with 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            switch (turnContext.Activity.Name)
            {
                case CardAction:
                    var pressed = ReadCardAction(turnContext.Activity.Value);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, pressed, cancellationToken).ConfigureAwait(false));
                case Search:
                    var searched = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, searched, cancellationToken).ConfigureAwait(false));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse(null);
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);
            }
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    /// <summary>A button of an Adaptive Card was pressed.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>An input of a card asks for what fits the letters typed so far.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>Somebody signed in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented, null);

    /// <summary>An answer of status 200 with this body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var answer = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);
        if (answer is not null && !turnContext.TurnState.ContainsKey(BotAdapter.InvokeResponseKey))
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken).ConfigureAwait(false);
    }

    private static AdaptiveCardInvokeValue ReadCardAction(object value)
    {
        var pressed = ReadValue<AdaptiveCardInvokeValue>(value);
        if (pressed.Action is null)
            throw Refusal("BadRequest", "Missing action property");
        if (pressed.Action.Type is not "Action.Execute")
            throw Refusal("NotSupported", $"The action '{pressed.Action.Type}' is not supported.");
        return pressed;
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var search = ReadValue<SearchInvokeValue>(activity.Value);
        if (string.IsNullOrEmpty(search.Kind))
            search.Kind = activity.ChannelId is Channels.Msteams ? SearchInvokeTypes.Search : throw Refusal("BadRequest", "Missing kind property");
        if (string.IsNullOrEmpty(search.QueryText))
            throw Refusal("BadRequest", "Missing queryText property");
        return search;
    }

    /// <summary>What an invoke carries, as a <typeparamref name="T"/>; what can't be read so is a mistake of the caller.</summary>
    private protected static T ReadValue<T>(object value)
        where T : class
    {
        if (value is null or JsonElement { ValueKind: JsonValueKind.Null })
            throw Refusal("BadRequest", "Missing value property");
        try
        {
            return (value is JsonElement { ValueKind: not JsonValueKind.Object } ? null : BotJson.Read<T>(value))
                ?? throw Refusal("BadRequest", "Value property is not properly formed");
        }
        catch (JsonException)
        {
            throw Refusal("BadRequest", "Value property is not properly formed");
        }
    }

    /// <summary>Ends an invoke as a mistake of the caller.</summary>
    private protected static InvokeResponseException Refusal(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = ErrorType,
        Value = new Error { Code = code, Message = message },
    });

    /// <summary>Ends an invoke with this status and body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode status;
        private readonly object body;

        /// <summary>Ends an invoke with <paramref name="statusCode"/> and <paramref name="body"/>.</summary>
        public InvokeResponseException(HttpStatusCode statusCode, object body)
        {
            status = statusCode;
            this.body = body;
        }

        /// <summary>The answer to the invoke.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)status, Body = body };
    }
}
