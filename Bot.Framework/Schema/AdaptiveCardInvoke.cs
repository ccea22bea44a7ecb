using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What an <c>adaptiveCard/action</c> invoke carries.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>An empty value.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>The button that was pressed.</summary>
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>The sign-in that the client offers, if it does.</summary>
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>The code from a sign-in by hand.</summary>
    public string State { get; set; }
}

/// <summary>A button of an Adaptive Card that was pressed, and the inputs beside it.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>No button yet.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary><c>Action.Execute</c>.</summary>
    public string Type { get; set; }

    /// <summary>The button's id, if it has one.</summary>
    public string Id { get; set; }

    /// <summary>What the button asks for.</summary>
    public string Verb { get; set; }

    /// <summary>What the button carries, and the inputs.</summary>
    public object Data { get; set; }
}

/// <summary>A token that the client got by single sign-on.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>An empty request.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    /// <summary>The request's own id.</summary>
    public string Id { get; set; }

    /// <summary>The connection it is meant for.</summary>
    public string ConnectionName { get; set; }

    /// <summary>The token.</summary>
    public string Token { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }
}

/// <summary>The sign-in that comes with a pressed button.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    /// <summary>An empty sign-in.</summary>
    public AdaptiveCardAuthentication()
    {
    }
}

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An empty answer.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>200, or what went wrong, in the words of HTTP.</summary>
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is: <c>application/vnd.microsoft.card.adaptive</c> and so on.</summary>
    public string Type { get; set; }

    /// <summary>The card, the message or the error.</summary>
    public object Value { get; set; }
}
