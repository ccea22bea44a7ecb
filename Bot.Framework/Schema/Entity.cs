using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Something known about a message: a mention, the client, a place.</summary>
public class Entity : IEquatable<Entity>
{
    /// <summary>An entity of no type.</summary>
    public Entity()
    {
    }

    /// <summary>An entity of <paramref name="type"/>.</summary>
    public Entity(string type) => Type = type;

    /// <summary>What is known: <c>mention</c>, <c>clientInfo</c> and so on.</summary>
    public string Type { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }

    /// <summary>The same entity as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It is no such thing.</exception>
    public T GetAs<T>() => BotJson.Read<T>(this);

    /// <summary>The same entity as a <typeparamref name="T"/>, if it can be read so.</summary>
    internal bool TryGetAs<T>(out T instance)
    {
        try
        {
            instance = GetAs<T>();
            return instance is not null;
        }
        catch (JsonException)
        {
            instance = default;
            return false;
        }
    }

    /// <summary>Takes over everything that <paramref name="obj"/> says.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = BotJson.Copy<Entity>(obj);
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Entity other) =>
        ReferenceEquals(this, other) || (other is not null && JsonElement.DeepEquals(BotJson.Element(this), BotJson.Element(other)));

    /// <summary>Whether <paramref name="obj"/> is an entity that says the same.</summary>
    public override bool Equals(object obj) => Equals(obj as Entity);

    /// <summary>A hash of the type.</summary>
    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

/// <summary>The mention of somebody in a text.</summary>
public class Mention : Entity
{
    internal const string TypeName = "mention";

    /// <summary>A mention of nobody yet.</summary>
    public Mention()
        : base(TypeName)
    {
    }

    /// <summary>A mention of <paramref name="mentioned"/> by <paramref name="text"/>.</summary>
    public Mention(ChannelAccount mentioned, string text, string type)
        : base(type ?? TypeName)
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The passage of the text that mentions them, letter by letter.</summary>
    public string Text { get; set; }
}

/// <summary>A passage of a text.</summary>
public class TextHighlight
{
    /// <summary>No passage yet.</summary>
    public TextHighlight()
    {
    }

    /// <summary>The passage that <paramref name="text"/> is for the <paramref name="occurrence"/>th time.</summary>
    public TextHighlight(string text, int? occurrence)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>Its words.</summary>
    public string Text { get; set; }

    /// <summary>Which time they occur, counted from 0.</summary>
    public int? Occurrence { get; set; }
}

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>No reaction yet.</summary>
    public MessageReaction()
    {
    }

    /// <summary>A reaction of <paramref name="type"/>.</summary>
    public MessageReaction(string type) => Type = type;

    /// <summary>Which one: <c>like</c> and so on.</summary>
    public string Type { get; set; }
}
