using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Channels.Local;

/// <summary>
/// What the chat page reads beside the chat. Mapped in Development only; the local channel has already turned away everybody but this
/// machine.
/// </summary>
internal static class LocalRecordEndpoints
{
    private static readonly User[] People =
    [
        new("local", "ruta", "Rūta Kazlauskienė", Role.Rep),
        new("local", "marek", "Marek Nowak", Role.Rep),
        new("local", "ingrid", "Ingrid Berg", Role.Manager),
    ];

    /// <summary>Maps the record, the people to act as, and the sample contacts.</summary>
    public static void MapLocalRecord(this WebApplication app)
    {
        var local = app.MapGroup("/local").RequireLoopback();
        local.MapGet("/users", () => People.Select(p => new { id = p.Id, name = p.Name, role = EnumNames<Role>.Of(p.Role) }));
        local.MapGet("/record", (string user, string? lang, RecordPanel panel) => panel.Of(Person(user), LanguageExtensions.Parse(lang) ?? Language.English));
        local.MapPost("/sample", async (SampleRequest request, SampleContacts sample) => new { added = await sample.Load(Person(request.User)) });
    }

    /// <summary>Enters the sample contacts for the first of the people to act as.</summary>
    public static Task SeedSampleContacts(this WebApplication app) => app.Services.GetRequiredService<SampleContacts>().Load(People[0]);

    private static User Person(string id) => Array.Find(People, p => p.Id == id) ?? new User("local", id, id, Role.Rep);

    private sealed record SampleRequest(string User);
}
