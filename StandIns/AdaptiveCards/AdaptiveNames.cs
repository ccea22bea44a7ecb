namespace AdaptiveCards;

/// <summary>The names that the schema has for the members of the enums; empty for its defaults, which are not written.</summary>
internal static class AdaptiveNames
{
    internal static ReadOnlySpan<byte> Name(this AdaptiveTextSize size) => size switch
    {
        AdaptiveTextSize.Small => "small"u8,
        AdaptiveTextSize.Medium => "medium"u8,
        AdaptiveTextSize.Large => "large"u8,
        AdaptiveTextSize.ExtraLarge => "extraLarge"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveTextWeight weight) => weight switch
    {
        AdaptiveTextWeight.Lighter => "lighter"u8,
        AdaptiveTextWeight.Bolder => "bolder"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveTextColor color) => color switch
    {
        AdaptiveTextColor.Dark => "dark"u8,
        AdaptiveTextColor.Light => "light"u8,
        AdaptiveTextColor.Accent => "accent"u8,
        AdaptiveTextColor.Good => "good"u8,
        AdaptiveTextColor.Warning => "warning"u8,
        AdaptiveTextColor.Attention => "attention"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveFontType font) => font == AdaptiveFontType.Monospace ? "monospace"u8 : default;

    internal static ReadOnlySpan<byte> Name(this AdaptiveTextBlockStyle style) => style == AdaptiveTextBlockStyle.Heading ? "heading"u8 : default;

    internal static ReadOnlySpan<byte> Name(this AdaptiveSpacing spacing) => spacing switch
    {
        AdaptiveSpacing.None => "none"u8,
        AdaptiveSpacing.Small => "small"u8,
        AdaptiveSpacing.Medium => "medium"u8,
        AdaptiveSpacing.Large => "large"u8,
        AdaptiveSpacing.ExtraLarge => "extraLarge"u8,
        AdaptiveSpacing.Padding => "padding"u8,
        _ => default,
    };

    /// <summary>Never empty: unset is the parent's style, and the default style is one of its own.</summary>
    internal static ReadOnlySpan<byte> Name(this AdaptiveContainerStyle style) => style switch
    {
        AdaptiveContainerStyle.Emphasis => "emphasis"u8,
        AdaptiveContainerStyle.Good => "good"u8,
        AdaptiveContainerStyle.Attention => "attention"u8,
        AdaptiveContainerStyle.Warning => "warning"u8,
        AdaptiveContainerStyle.Accent => "accent"u8,
        _ => "default"u8,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveHorizontalAlignment alignment) => alignment switch
    {
        AdaptiveHorizontalAlignment.Center => "center"u8,
        AdaptiveHorizontalAlignment.Right => "right"u8,
        AdaptiveHorizontalAlignment.Stretch => "stretch"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveVerticalContentAlignment alignment) => alignment switch
    {
        AdaptiveVerticalContentAlignment.Center => "center"u8,
        AdaptiveVerticalContentAlignment.Bottom => "bottom"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveImageSize size) => size switch
    {
        AdaptiveImageSize.Stretch => "stretch"u8,
        AdaptiveImageSize.Small => "small"u8,
        AdaptiveImageSize.Medium => "medium"u8,
        AdaptiveImageSize.Large => "large"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveImageStyle style) => style == AdaptiveImageStyle.Person ? "person"u8 : default;

    internal static ReadOnlySpan<byte> Name(this AdaptiveActionMode mode) => mode == AdaptiveActionMode.Secondary ? "secondary"u8 : default;

    internal static ReadOnlySpan<byte> Name(this AdaptiveAssociatedInputs inputs) => inputs == AdaptiveAssociatedInputs.None ? "none"u8 : default;

    internal static ReadOnlySpan<byte> Name(this AdaptiveTextInputStyle style) => style switch
    {
        AdaptiveTextInputStyle.Tel => "tel"u8,
        AdaptiveTextInputStyle.Url => "url"u8,
        AdaptiveTextInputStyle.Email => "email"u8,
        AdaptiveTextInputStyle.Password => "password"u8,
        _ => default,
    };

    internal static ReadOnlySpan<byte> Name(this AdaptiveChoiceInputStyle style) => style switch
    {
        AdaptiveChoiceInputStyle.Expanded => "expanded"u8,
        AdaptiveChoiceInputStyle.Filtered => "filtered"u8,
        _ => default,
    };
}
