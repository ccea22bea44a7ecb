using System.Globalization;
using SalesBot.Cards;
using SalesBot.Channels.Teams.Authentication;

namespace SalesBot.Hosting;

/// <summary>A setting can't be used. The message names it in one line and says which values are possible.</summary>
internal sealed class MistakenSettingException(string message) : Exception(message);

/// <summary>
/// The host's settings, read and checked once before anything starts, so that a mistake shows then and not during a conversation.
/// </summary>
internal sealed class Settings
{
    private const string Everybody = "*";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="MistakenSettingException">A setting can't work, or would admit users whom nobody meant to admit.</exception>
    public Settings(IConfiguration configuration, bool isDevelopment)
    {
        IsDevelopment = isDevelopment;
        Registration = BotRegistration.In(configuration);
        if (IsOpen && !isDevelopment)
            throw new MistakenSettingException("Set MicrosoftAppId: outside Development the bot does not start without one, because anybody could then write to it.");
        AllowedTenants = TenantsIn(configuration, isDevelopment);
        // On channels other than Teams, users state their own identity. Those channels are admitted only when no token is required, or when
        // they are listed.
        AllowedChannels = (IsOpen, List(configuration, "AllowedChannels")) switch
        {
            (true, _) => [],
            (false, []) => ["msteams"],
            (false, var listed) => listed,
        };
        ServiceUrls = List(configuration, "ServiceUrls");
        for (var place = 0; place < ServiceUrls.Length; place++)
            if (!CanBeRepliedTo(ServiceUrls[place]))
                throw Mistaken(
                    $"ServiceUrls:{place}",
                    ServiceUrls[place],
                    "an https address or a host's name; plain http, and an address in numbers, will do for this machine only");
        Managers = List(configuration, "Roles:Managers");
        CreditControllers = List(configuration, "Roles:CreditControllers");
        Playbook = Text(configuration, "Playbook:Path");
        Database = configuration.GetConnectionString("SalesBot") ?? "Data Source=salesbot.db";
        ManagedIdentity = "UserAssignedMSI".Equals(Text(configuration, "MicrosoftAppType"), StringComparison.OrdinalIgnoreCase) ? Registration?.AppId : null;
        Model = ModelIn(configuration, isDevelopment);
        // In Development there are no limits by default, because tests and demonstrations type fast.
        Limits = new Limits(
            Number(configuration, "Limits:MessagesPerMinute", isDevelopment ? int.MaxValue : 20, least: 1),
            Number(configuration, "Limits:RequestsPerSecond", isDevelopment ? int.MaxValue : 200, least: 1),
            Number(configuration, "Limits:ToConversationPerSecond", isDevelopment ? int.MaxValue : 4, least: 1),
            Number(configuration, "Limits:ToTenantPerSecond", isDevelopment ? int.MaxValue : 25, least: 1));
        var cards = new CardOptions();
        Cards = new CardOptions
        {
            Action = Text(configuration, "Cards:Action") switch
            {
                null => cards.Action,
                var text when "execute".Equals(text, StringComparison.OrdinalIgnoreCase) => ActionStyle.Execute,
                var text when "submit".Equals(text, StringComparison.OrdinalIgnoreCase) => ActionStyle.Submit,
                var other => throw Mistaken("Cards:Action", other, "execute or submit"),
            },
            RestMilliseconds = Number(configuration, "Cards:RestMilliseconds", cards.RestMilliseconds, least: 0),
        };
    }

    /// <summary>Whether the host runs in Development, where fewer settings are required.</summary>
    public bool IsDevelopment { get; }

    /// <summary>The bot's registration; null without an app id, in Development only.</summary>
    public BotRegistration? Registration { get; }

    /// <summary>Whether no token is required.</summary>
    public bool IsOpen => Registration is null;

    /// <summary>The Entra tenants that are admitted; empty for all, as in Development or with <c>*</c>.</summary>
    public string[] AllowedTenants { get; }

    /// <summary>The channels that are admitted; empty for all.</summary>
    public string[] AllowedChannels { get; }

    /// <summary>Further addresses to which replies may go.</summary>
    public string[] ServiceUrls { get; }

    /// <summary>Entra object ids of managers.</summary>
    public string[] Managers { get; }

    /// <summary>Entra object ids of credit controllers.</summary>
    public string[] CreditControllers { get; }

    /// <summary>The path of the playbook; null for the built-in one.</summary>
    public string? Playbook { get; }

    /// <summary>The database's connection string.</summary>
    public string Database { get; }

    /// <summary>The client id of the host's identity; null when it has none of its own.</summary>
    public string? ManagedIdentity { get; }

    /// <summary>The model that reads what the bot leaves unused; null when there is none.</summary>
    public ModelSettings? Model { get; }

    /// <summary>The rate limits.</summary>
    public Limits Limits { get; }

    /// <summary>How cards behave.</summary>
    public CardOptions Cards { get; }

    // By default, a bot of one organisation admits that organisation only. Without any setting the host does not start: all tenants are
    // admitted only on purpose.
    private static string[] TenantsIn(IConfiguration configuration, bool isDevelopment)
    {
        var listed = List(configuration, "AllowedTenants");
        if (listed.Contains(Everybody, StringComparer.Ordinal))
            return [];
        if (listed.Length > 0 || isDevelopment)
            return listed;
        return [Text(configuration, "MicrosoftAppTenantId") ?? throw new MistakenSettingException(
            "Set MicrosoftAppTenantId, or list the tenants that are let in as AllowedTenants__0 and so on: outside Development the bot lets nobody in for want of a setting. AllowedTenants__0=* lets in every tenant.")];
    }

    // An endpoint may hold a secret where none belongs, so no message repeats it.
    private static ModelSettings? ModelIn(IConfiguration configuration, bool isDevelopment)
    {
        var (name, key) = (Text(configuration, "Understanding:Model:Name"), Text(configuration, "Understanding:Model:Key"));
        if (Text(configuration, "Understanding:Model:Endpoint") is not { } written)
            return name is null && key is null
                ? null
                : throw new MistakenSettingException(
                    "Set Understanding__Model__Endpoint too, or no setting of the model: without an endpoint nothing is asked.");
        if (!Uri.TryCreate(written, UriKind.Absolute, out var endpoint)
            || !(endpoint.Scheme == Uri.UriSchemeHttps || (isDevelopment && endpoint is { IsLoopback: true, Scheme: "http" }))
            || endpoint is not { UserInfo: "", Query: "", Fragment: "" })
            throw new MistakenSettingException(
                "Understanding__Model__Endpoint can't be used: it can be an https address without user, query or fragment; "
                + "in Development also http on this machine.");
        var model = new ModelSettings(endpoint, name ?? throw new MistakenSettingException(
            "Set Understanding__Model__Name: the endpoint has to be told which model, or which deployment of one, is meant."), key);
        return key is not null || model.TakesIdentity || endpoint.IsLoopback
            ? model
            : throw new MistakenSettingException(
                "Set Understanding__Model__Key: without one the host brings its Entra token, and that goes to https addresses of Azure only.");
    }

    // Refuse now what ServiceHosts would refuse later.
    private static bool CanBeRepliedTo(string listed) => Uri.TryCreate(listed, UriKind.Absolute, out var address) && address.Host.Length > 0
        ? address.IsLoopback ? address.Scheme is "http" or "https" : address is { Scheme: "https", HostNameType: UriHostNameType.Dns, UserInfo: "" }
        : Uri.CheckHostName(listed) == UriHostNameType.Dns;

    private static int Number(IConfiguration configuration, string name, int otherwise, int least) =>
        Text(configuration, name) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
            : throw Mistaken(name, text, $"a whole number from {least} upwards");

    private static string[] List(IConfiguration configuration, string name) =>
        [.. (configuration.GetSection(name).Get<string[]>() ?? []).Where(item => !string.IsNullOrWhiteSpace(item)).Select(item => item.Trim())];

    private static string? Text(IConfiguration configuration, string name) =>
        configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static MistakenSettingException Mistaken(string name, string text, string can) =>
        new($"{name.Replace(":", "__", StringComparison.Ordinal)} is '{text.ReplaceLineEndings(" ")}': it can be {can}.");
}

/// <summary>The rate limits. Each is at least 1; <see cref="int.MaxValue"/> means no limit.</summary>
/// <param name="MessagesPerMinute">Typed messages of one user that are read in a minute.</param>
/// <param name="RequestsPerSecond">Requests from one network address that are accepted in a second.</param>
/// <param name="ToConversationPerSecond">Messages that the bot sends to one conversation in a second.</param>
/// <param name="ToTenantPerSecond">Messages that the bot sends to one tenant in a second.</param>
internal sealed record Limits(int MessagesPerMinute, int RequestsPerSecond, int ToConversationPerSecond, int ToTenantPerSecond);
