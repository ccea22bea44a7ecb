using System.Text.Json;
using System.Text.RegularExpressions;

namespace SalesBot.TeamsApp;

/// <summary>A JSON file with <c>{{placeholders}}</c> in its strings.</summary>
internal static partial class AppTemplate
{
    /// <summary>The text with every placeholder replaced by its value. Values are escaped, so they stay inside their strings.</summary>
    /// <exception cref="PackagingException">A placeholder has no value or is malformed.</exception>
    public static string Fill(string file, string text, IReadOnlyDictionary<string, string> values)
    {
        var filled = Placeholder().Replace(text, placeholder =>
            values.TryGetValue(placeholder.Groups["name"].Value, out var value) && value.Length > 0
                ? JsonEncodedText.Encode(value).ToString()
                : throw new PackagingException(
                    $"{file} asks for {placeholder.Value}, which has no value: the placeholders are {string.Join(", ", values.Keys.Select(name => $"{{{{{name}}}}}"))}; correct {file}."));
        // These files never have two of JSON's own braces side by side.
        return Rest().Match(filled) is { Success: true } rest
            ? throw new PackagingException($"{file} has {rest.Value} that belongs to no placeholder: write {{{{name}}}}; correct {file}.")
            : filled;
    }

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{|\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rest();
}
