using System.Globalization;
using System.Net.Mail;

namespace SalesBot.Understanding;

/// <summary>Reads e-mail addresses.</summary>
public static class EmailReader
{
    /// <summary>
    /// The address with its domain in small letters, and in ASCII as mail servers want it; null when it is no address that anybody could
    /// write to. A display name and angle brackets around it are left out.
    /// </summary>
    public static string? Read(string text)
    {
        var written = text.Trim().TrimEnd('.', ',', ';');
        if (written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            written = written["mailto:".Length..];
        if (!MailAddress.TryCreate(written, out var address) || DomainOf(address) is not { } domain)
            return null;
        // Words around an address are a display name only when angle brackets tell them apart.
        if (written != $"{address.User}@{address.Host}" && !written.Contains('<', StringComparison.Ordinal))
            return null;
        return $"{address.User}@{domain}";
    }

    /// <summary>A stored address with its domain as people write it.</summary>
    public static string Show(string stored) =>
        stored.LastIndexOf('@') is var at and > 0 ? stored[..(at + 1)] + new IdnMapping().GetUnicode(stored[(at + 1)..]) : stored;

    private static string? DomainOf(MailAddress address)
    {
        try
        {
            var domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(address.Host.ToLowerInvariant());
            // A name within one network is no address for the outside.
            return domain.Contains('.', StringComparison.Ordinal) && char.IsLetter(domain[^1]) ? domain : null;
        }
        catch (ArgumentException)
        {
            // A domain that can't be written in ASCII.
            return null;
        }
    }
}
