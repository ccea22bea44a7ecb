namespace AdaptiveCards;

/// <summary>The sizes of a text.</summary>
public enum AdaptiveTextSize
{
    Default = 0,
    Small = 1,
    Medium = 2,
    Large = 3,
    ExtraLarge = 4,
}

/// <summary>The weights of a text.</summary>
public enum AdaptiveTextWeight
{
    Default = 0,
    Lighter = 1,
    Bolder = 2,
}

/// <summary>The colours of a text, as the client's theme has them.</summary>
public enum AdaptiveTextColor
{
    Default = 0,
    Dark = 1,
    Light = 2,
    Accent = 3,
    Good = 4,
    Warning = 5,
    Attention = 6,
}

/// <summary>The fonts of a text.</summary>
public enum AdaptiveFontType
{
    Default = 0,
    Monospace = 1,
}

/// <summary>What a text block is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    Paragraph = 0,
    Heading = 1,
}
