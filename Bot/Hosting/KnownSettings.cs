
namespace SalesBot.Hosting;

/// <summary>The names of the settings that may be given on the command line: the bot's and ASP.NET Core's.</summary>
internal static class KnownSettings
{
    private const int LongestShown = 200;

    // ASP.NET Core's settings. Below Logging and Kestrel every name is accepted, because there are too many to list.
    private static readonly string[] OfThePlatform =
    [
        WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey, WebHostDefaults.PreferHostingUrlsKey,
        WebHostDefaults.EnvironmentKey, WebHostDefaults.ContentRootKey, WebHostDefaults.WebRootKey, WebHostDefaults.ApplicationKey, WebHostDefaults.StaticWebAssetsKey,
        WebHostDefaults.DetailedErrorsKey, WebHostDefaults.CaptureStartupErrorsKey, WebHostDefaults.SuppressStatusMessagesKey, WebHostDefaults.ShutdownTimeoutKey,
        WebHostDefaults.HostingStartupAssembliesKey, WebHostDefaults.HostingStartupExcludeAssembliesKey, WebHostDefaults.PreventHostingStartupKey,
        "AllowedHosts", "forwardedHeaders_Enabled",
    ];

    private static readonly string[] BranchesOfThePlatform = ["Logging", "Kestrel"];

    /// <summary>The bot's settings; <c>0</c> stands for any index of a list.</summary>
    internal static IReadOnlyList<string> OfTheBot { get; } =
    [
        "ConnectionStrings:SalesBot",
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppCertificatePath", "MicrosoftAppCertificatePassword",
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelTokenIssuer", "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope",
        "ToBotFromEmulatorOpenIdMetadataUrl", "EntraLoginUrl", "EntraTenants:0", "EntraCallers:0",
        "AllowedTenants:0", "AllowedChannels:0", "ServiceUrls:0", "Roles:Managers:0", "Roles:CreditControllers:0",
        "Limits:MessagesPerMinute", "Limits:RequestsPerSecond", "Limits:ToConversationPerSecond", "Limits:ToTenantPerSecond",
        "Understanding:Model:Endpoint", "Understanding:Model:Name", "Understanding:Model:Key",
        "Playbook:Path", "Cards:Action", "Cards:RestMilliseconds",
    ];

    /// <summary>The mistake in arguments that should be settings, in one line; null when there is none.</summary>
    public static string? MistakeIn(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var equals = words[at].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? words[at] : words[at][..equals];
            var isMarked = name.StartsWith("--", StringComparison.Ordinal);
            if (!IsKnown(isMarked ? name[2..] : name, isEmpty: equals == words[at].Length - 1) || (!isMarked && equals < 0))
                return $"{Shown(name.Length > 0 ? name : words[at])} is neither an option nor a setting: --help lists the options, the README the settings.";
            if (equals < 0 && (++at == words.Count || words[at].StartsWith("--", StringComparison.Ordinal)))
                return $"{Shown(name)} has no value: write it after a space, or after an equals sign.";
        }

        return null;
    }

    // An empty section has no effect. Some hosts pass whole configurations with such sections.
    private static bool IsKnown(string name, bool isEmpty)
    {
        var steps = name.Split(':');
        var general = string.Join(':', steps.Select(step => step.Length > 0 && step.All(char.IsAsciiDigit) ? "0" : step));
        return OfThePlatform.Concat(OfTheBot)
            .Any(known =>
                known.Equals(general, StringComparison.OrdinalIgnoreCase)
                    || (isEmpty && known.StartsWith(general + ":", StringComparison.OrdinalIgnoreCase)))
            || ((steps.Length > 1 || isEmpty) && BranchesOfThePlatform.Contains(steps[0], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>An argument in a form that fits on one line.</summary>
    public static string Shown(string typed) =>
        new([.. typed.Take(LongestShown).Select(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter)]);
}
