using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SalesBot.Hosting;

namespace SalesBot.TeamsApp;

/// <summary>The host name under which Teams reaches the bot.</summary>
internal static partial class HostName
{
    private const string Longer = "longer than DNS allows: a name has at most 253 letters, and at most 63 between two dots";

    /// <summary>The name as DNS writes it: in lower case, and in Punycode if it is not ASCII.</summary>
    /// <exception cref="PackagingException">It is not a public host name, or has more than a name in it.</exception>
    public static string Read(string said)
    {
        var wrong = Wrong(said);
        if (wrong is null && Ascii(said) is { } name)
        {
            wrong = WrongAsName(name);
            if (wrong is null)
                return name;
        }

        throw new PackagingException($"--host {KnownSettings.Shown(said)} is {wrong ?? "no name that DNS knows: letters, digits and hyphens make one"}; give the name alone, such as bot.contoso.com.");
    }

    // Checks for more than a name, the most obvious mistakes first.
    private static string? Wrong(string said) =>
        said.Length == 0 ? "empty"
        : said.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) ? "no name: there is a space in it"
        : said.Contains("://", StringComparison.Ordinal) ? "an address with a scheme"
        : said.Contains('@', StringComparison.Ordinal) ? "a name with a user before it"
        : IPAddress.TryParse(said.Trim('[', ']'), out _) ? "an IP address, for which Teams accepts no certificate"
        : said.AsSpan().ContainsAny('/', '\\', '?') || said.Contains('#', StringComparison.Ordinal) ? "a name with a path"
        : said.Contains(':', StringComparison.Ordinal) ? "a name with a port"
        : said.Contains('*', StringComparison.Ordinal) ? "a wildcard"
        : said.EndsWith('.') ? "a name with a dot at its end"
        : null;

    private static string? WrongAsName(string name)
    {
        var labels = name.Split('.');
        if (name.Length > 253 || labels.Any(label => label.Length > 63))
            return Longer;
        if (name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal))
            return "this computer, which Teams can't reach";
        if (!labels.All(label => Label().IsMatch(label)))
            return "no name that DNS knows: letters, digits and hyphens make one";
        if (labels.Length == 1)
            return "a name of one word, which Teams can't find";
        // Many programs read "bot.1" and "1.2.3" as addresses.
        return labels[^1].All(char.IsAsciiDigit) ? "a name that ends in a number, which is read as an IP address" : null;
    }

    private static string? Ascii(string said)
    {
        if (said.All(char.IsAscii))
            return said.ToLowerInvariant();
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(said).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
