namespace SalesBot.Tests;

/// <summary>Somebody who talks with the bot.</summary>
public sealed record Person(string Id, string Name, string ObjectId)
{
    /// <summary>The tenant of everybody here.</summary>
    public const string Tenant = "7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d";

    /// <summary>A rep; the one who speaks where a transcript names nobody.</summary>
    public static readonly Person Ruta = new("ruta", "Rūta Kazlauskienė", "0a000000-0000-4000-8000-000000000001");

    /// <summary>Another rep.</summary>
    public static readonly Person Marek = new("marek", "Marek Nowak", "0a000000-0000-4000-8000-000000000002");

    /// <summary>A manager.</summary>
    public static readonly Person Ingrid = new("ingrid", "Ingrid Berg", "0a000000-0000-4000-8000-000000000003");

    /// <summary>A credit controller.</summary>
    public static readonly Person Nadia = new("nadia", "Nadia Lind", "0a000000-0000-4000-8000-000000000004");

    /// <summary>The person of an id.</summary>
    /// <exception cref="ArgumentException">It is nobody's.</exception>
    public static Person Of(string id) => id switch
    {
        "ruta" => Ruta,
        "marek" => Marek,
        "ingrid" => Ingrid,
        "nadia" => Nadia,
        _ => throw new ArgumentException($"Nobody here is called {id}.", nameof(id)),
    };

    /// <summary>The tenant and id by which the bot knows somebody on a channel.</summary>
    public (string Tenant, string Id) On(string channel) => channel == "msteams" ? (Tenant, ObjectId) : ("local", Id);
}
