using System.Net;
using System.Text.Json;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string CardAction = "adaptiveCard/action";
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
        if (value is null)
            throw Refusal("BadRequest", "Missing value property");
        if (value is JsonElement { ValueKind: not JsonValueKind.Object })
            throw Refusal("BadRequest", "Value property is not properly formed");

        AdaptiveCardInvokeValue pressed;
        try
        {
            pressed = BotJson.Read<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            throw Refusal("BadRequest", "Value property is not properly formed");
        }

        if (pressed?.Action is null)
            throw Refusal("BadRequest", "Missing action property");
        if (pressed.Action.Type is not "Action.Execute")
            throw Refusal("NotSupported", $"The action '{pressed.Action.Type}' is not supported.");
        return pressed;
    }

    private static InvokeResponseException Refusal(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
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
