namespace AdaptiveCards;

/// <summary>The room above an element.</summary>
public enum AdaptiveSpacing
{
    Default = 0,
    None = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
    ExtraLarge = 5,
    Padding = 6,
}

/// <summary>The backgrounds of a container.</summary>
public enum AdaptiveContainerStyle
{
    Default = 0,
    Emphasis = 1,
    Good = 2,
    Attention = 3,
    Warning = 4,
    Accent = 5,
}

/// <summary>Where an element stands across.</summary>
public enum AdaptiveHorizontalAlignment
{
    Left = 0,
    Center = 1,
    Right = 2,
    Stretch = 3,
}

/// <summary>Where the content of a container stands from top to bottom.</summary>
public enum AdaptiveVerticalContentAlignment
{
    Top = 0,
    Center = 1,
    Bottom = 2,
}

/// <summary>The sizes of a picture.</summary>
public enum AdaptiveImageSize
{
    Auto = 0,
    Stretch = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
}

/// <summary>The shapes of a picture.</summary>
public enum AdaptiveImageStyle
{
    Default = 0,

    /// <summary>Cut to a circle, as of a face.</summary>
    Person = 1,
}

/// <summary>Where an action is shown.</summary>
public enum AdaptiveActionMode
{
    /// <summary>As a button.</summary>
    Primary = 0,

    /// <summary>In the overflow menu.</summary>
    Secondary = 1,
}

/// <summary>Which inputs an action sends.</summary>
public enum AdaptiveAssociatedInputs
{
    Auto = 0,
    None = 1,
}

/// <summary>The kinds of text, by which a client picks its keyboard.</summary>
public enum AdaptiveTextInputStyle
{
    Text = 0,
    Tel = 1,
    Url = 2,
    Email = 3,
    Password = 4,
}

/// <summary>How choices are shown.</summary>
public enum AdaptiveChoiceInputStyle
{
    /// <summary>As a list that unfolds.</summary>
    Compact = 0,

    /// <summary>As buttons, all to be seen.</summary>
    Expanded = 1,

    /// <summary>As a field that finds while one types.</summary>
    Filtered = 2,
}
