using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file that comes with a message.</summary>
public class Attachment
{
    /// <summary>An empty attachment.</summary>
    public Attachment()
    {
    }

    /// <summary>An attachment of these.</summary>
    public Attachment(string contentType, string contentUrl, object content, string name, string thumbnailUrl)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>What it is: a media type.</summary>
    public string ContentType { get; set; }

    /// <summary>Where it is, when it does not travel along.</summary>
    public string ContentUrl { get; set; }

    /// <summary>The card itself.</summary>
    public object Content { get; set; }

    /// <summary>A file's name.</summary>
    public string Name { get; set; }

    /// <summary>Where a small picture of it is.</summary>
    public string ThumbnailUrl { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }
}
