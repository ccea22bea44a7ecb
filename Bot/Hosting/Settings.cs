using System.Globalization;
using SalesBot.Cards;
using SalesBot.Channels.Teams.Authentication;

namespace SalesBot.Hosting;

/// <summary>A setting can't be used as it is; the message names it, in one line, and says what it can be.</summary>
internal sealed class MistakenSettingException(string message) : Exception(message);

/// <summary>
/// What the host is told, read once and as a whole before anything starts: what can't work is found then, not in the middle of a
/// conversation.
/// </summary>
internal sealed class Settings
{
    private const string Everybody = "*";

    /// <summary>Reads it.</summary>
    /// <exception cref="MistakenSettingException">Something in it can't work, or would let in whom nobody meant.</exception>
    public Settings(IConfiguration configuration, bool isDevelopment)
    {
        IsDevelopment = isDevelopment;
        Registration = BotRegistration.In(configuration);
        if (IsOpen && !isDevelopment)
            throw new MistakenSettingException("Set MicrosoftAppId: outside Development the bot does not start without one, because anybody could then write to it.");
        AllowedTenants = TenantsIn(configuration, isDevelopment);
        // On other channels than Teams people say themselves who they are: those are let in where nobody is asked for a token, or when
        // listed.
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
        // On one's own computer tests and demonstrations type as fast as they like.
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

    /// <summary>Whether the host runs on a developer's machine, where less is asked for.</summary>
    public bool IsDevelopment { get; }

    /// <summary>The bot's registration; null without an app id, in Development only.</summary>
    public BotRegistration? Registration { get; }

    /// <summary>Whether nobody is asked for a token.</summary>
    public bool IsOpen => Registration is null;

    /// <summary>Entra tenants that are let in; none listed: every one, as in Development, or as <c>*</c> asks for.</summary>
    public string[] AllowedTenants { get; }

    /// <summary>Channels that are let in; none listed: every one.</summary>
    public string[] AllowedChannels { get; }

    /// <summary>Further addresses that replies may go to.</summary>
    public string[] ServiceUrls { get; }

    /// <summary>Entra object ids of managers.</summary>
    public string[] Managers { get; }

    /// <summary>Entra object ids of those who confirm credit checks.</summary>
    public string[] CreditControllers { get; }

    /// <summary>Where the playbook is; null for the built-in one.</summary>
    public string? Playbook { get; }

    /// <summary>The database's connection string.</summary>
    public string Database { get; }

    /// <summary>The client id of the identity that the host runs as; null when it has none of its own.</summary>
    public string? ManagedIdentity { get; }

    /// <summary>How much, and how fast.</summary>
    public Limits Limits { get; }

    /// <summary>How cards behave.</summary>
    public CardOptions Cards { get; }

    // A bot that serves one organisation serves that one unless told otherwise. Without a word about it the host does not start: the
    // contacts of every organisation are let in on purpose or not at all.
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

    // What ServiceHosts would refuse later is refused now.
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

/// <summary>How much is read and written, and how fast: each is at least 1, and the largest number there is stands for no end.</summary>
/// <param name="MessagesPerMinute">Typed messages of one person that are read in a minute.</param>
/// <param name="RequestsPerSecond">Requests from one network address that are read in a second.</param>
/// <param name="ToConversationPerSecond">Messages that the bot writes to one conversation in a second.</param>
/// <param name="ToTenantPerSecond">Messages that the bot writes to one tenant in a second.</param>
internal sealed record Limits(int MessagesPerMinute, int RequestsPerSecond, int ToConversationPerSecond, int ToTenantPerSecond);
