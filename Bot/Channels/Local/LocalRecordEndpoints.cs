using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Channels.Local;

/// <summary>
/// The data that the chat page shows beside the chat. Mapped in Development only, and only for requests from this computer.
/// </summary>
internal static class LocalRecordEndpoints
{
    private static readonly User[] People =
    [
        new("local", "ruta", "Rūta Kazlauskienė", Role.Rep),
        new("local", "marek", "Marek Nowak", Role.Rep),
        new("local", "ingrid", "Ingrid Berg", Role.Manager),
    ];

    /// <summary>Maps the record, the users that the page can act as, and the sample contacts.</summary>
    public static void MapLocalRecord(this WebApplication app)
    {
        var local = app.MapGroup("/local").RequireLoopback();
        local.MapGet("/users", () => People.Select(p => new { id = p.Id, name = p.Name, role = EnumNames<Role>.Of(p.Role) }));
        local.MapGet("/record", (string user, string? lang, RecordPanel panel) => panel.Of(Person(user), LanguageExtensions.Parse(lang) ?? Language.English));
        local.MapPost("/sample", async (SampleRequest request, SampleContacts sample) => new { added = await sample.Load(Person(request.User)) });
    }

    /// <summary>Adds the sample contacts for the first of these users.</summary>
    public static Task SeedSampleContacts(this WebApplication app) => app.Services.GetRequiredService<SampleContacts>().Load(People[0]);

    private static User Person(string id) => Array.Find(People, p => p.Id == id) ?? new User("local", id, id, Role.Rep);

    private sealed record SampleRequest(string User);
}
