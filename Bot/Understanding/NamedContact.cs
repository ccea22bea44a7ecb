namespace SalesBot.Understanding;

/// <summary>Somebody whom a text names, as in <c>Dana Hallmann at Hallmann Pumps, urgent</c>; read by <see cref="NameReader"/>.</summary>
/// <param name="Name">The person's name with its title; empty when there is none.</param>
/// <param name="Company">The company's name with its legal form; empty when there is none.</param>
public sealed record NamedContact(string Name, string Company)
{
    /// <summary>The position; null when none is given.</summary>
    public string? Position { get; init; }

    /// <summary>The phone number, as it was written; null when none is given.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address, as it was written; null when none is given.</summary>
    public string? Email { get; init; }

    /// <summary>What the text says besides, such as answers; empty when nothing.</summary>
    public string Rest { get; init; } = "";

    /// <summary>Whether the text leaves no doubt which words are the name and which the company.</summary>
    public bool IsSure { get; init; } = true;
}
