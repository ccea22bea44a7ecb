using System.Text.Json.Nodes;

namespace SalesBot.Tests.TeamsApp;

/// <summary>The package that the command makes keeps every rule of Teams, and each rule is shown to detect a violation.</summary>
public class ManifestTests
{
    // The name of the fault, how it is made, and the error that must be reported.
    private static readonly (string What, Action<AppFiles> Break, string Said)[] Breakings =
    [
        ("a property is missing", app => app.Manifest.Remove("description"), "description: PropertyRequired"),
        ("the developer's privacy page is missing", app => app.Manifest["developer"]!.AsObject().Remove("privacyUrl"), "privacyUrl: PropertyRequired"),
        ("the name is too long", app => app.Manifest["name"]!["short"] = new string('S', 31), "name.short: StringTooLong"),
        ("the short description is too long", app => app.Manifest["description"]!["short"] = new string('S', 81), "description.short: StringTooLong"),
        ("a feature's description is too long", app => app.Manifest["description"]!["features"]![0]!["description"] = new string('S', 121), "StringTooLong"),
        ("there is a scope that Teams has not", app => Bot(app)["scopes"]![0] = "everywhere", "scopes[0]: NotInEnumeration"),
        ("there is a scope that the bot has not", app => Bot(app)["scopes"]!.AsArray().Add("team"), "scopes are more than personal"),
        ("the menu is for teams", app => Menu(app)["scopes"]![0] = "team", "scopes are more than personal"),
        ("a property is unknown", app => app.Manifest["packageName"] = "com.contoso.salesbot", "packageName: NoAdditionalPropertiesAllowed"),
        ("a property of the bot is unknown", app => Bot(app)["supportsTelepathy"] = true, "supportsTelepathy: NoAdditionalPropertiesAllowed"),
        ("the colour is a word", app => app.Manifest["accentColor"] = "indigo", "accentColor: PatternMismatch"),
        ("the version is none", app => app.Manifest["version"] = "one", "version is no three numbers"),
        ("the version is a preview's", app => app.Manifest["version"] = "1.0.0-preview.1", "version is no three numbers"),
        ("the schema is another one", app => app.Manifest["manifestVersion"] = "1.16", "manifestVersion is not"),
        ("the schema's address is another one's",
            app => app.Manifest["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json",
            "manifestVersion is not"),
        ("the id is no GUID", app => app.Manifest["id"] = "salesbot", "id: PatternMismatch"),
        ("the bot is another app's", app => Bot(app)["botId"] = "11111111-2222-3333-4444-555555555555", "id is not the app id"),
        ("a switch is a word", app => Bot(app)["supportsFiles"] = "no", "supportsFiles: BooleanExpected"),
        ("there are two bots", app => app.Manifest["bots"]!.AsArray().Add(Bot(app).DeepClone()), "bots: TooManyItems"),
        ("a language's tag is none",
            app => app.Manifest["localizationInfo"]!["additionalLanguages"]![0]!["languageTag"] = "lietuvių kalba",
            "languageTag: PatternMismatch"),
        ("a language is left out", app => app.Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().RemoveAt(1), "languages that the bot speaks"),
        ("a command's title is too long", app => Command(app)["title"] = new string('q', 129), "title: StringTooLong"),
        ("a command has no title", app => Command(app).Remove("title"), "title: PropertyRequired"),
        ("there are too many commands", app => AddCommands(app, 3), "commands: TooManyItems"),
        ("there is a message extension", app => app.Manifest["composeExtensions"] = new JsonArray(), "composeExtensions"),
        ("a page is not on https", app => app.Manifest["developer"]!["termsOfUseUrl"] = "http://bot.contoso.com/terms", "termsOfUseUrl is not on the host"),
        ("a page is elsewhere", app => app.Manifest["developer"]!["privacyUrl"] = "https://contoso.com/privacy", "privacyUrl is not on the host"),
        ("another domain is valid", app => app.Manifest["validDomains"]![0] = "*.contoso.com", "validDomains is not the host"),
        ("a placeholder is left", app => app.Manifest["description"]!["full"] = "For {{host}}.", "description.full has a placeholder"),
        ("a placeholder is left in Polish", app => app.Polish["name.full"] = "SalesBot {{version}}", "pl.json: name.full has a placeholder"),
        ("an icon is missing", app => app.Put("outline.png", null), "icons.outline is not in the package"),
        ("an icon has another name", app => app.Manifest["icons"]!["color"] = "colour.png", "icons.color is not in the package"),
        ("the icons are mixed up", app => app.Put("outline.png", app.Zipped["color.png"]), "icons.outline is 192 by 192"),
        ("a file is too many", app => app.Put("readme.txt", [1]), "readme.txt is a file too many"),
        ("a word is translated that is not there",
            app => app.Lithuanian["bots[0].commandLists[0].commands[10].title"] = "Dar",
            "lt.json: bots[0].commandLists[0].commands[10].title is not in the manifest"),
        ("a word is translated that can't be", app => app.Lithuanian["accentColor"] = "#000000", "lt.json: #/accentColor: NoAdditionalPropertiesAllowed"),
        ("a required translation is missing", app => app.Polish.Remove("description.full"), "pl.json: #/description.full: PropertyRequired"),
        ("a translation is missing",
            app => app.Polish.Remove("bots[0].commandLists[0].commands[3].description"),
            "pl.json: bots[0].commandLists[0].commands[3].description is not translated"),
        ("a translation is empty", app => app.Polish["description.short"] = " ", "pl.json: #/description.short: PatternMismatch"),
        ("a translated name is too long",
            app => app.Lithuanian["name.short"] = new string('S', 31),
            "lt.json: in place of the English: #/name.short: StringTooLong"),
        ("a translated description is too long",
            app => app.Polish["description.short"] = new string('S', 81),
            "pl.json: in place of the English: #/description.short: StringTooLong"),
        ("a translated title is too long", app => app.Polish["bots[0].commandLists[0].commands[0].title"] = new string('q', 129), "pl.json: "),
    ];

    public static TheoryData<string> Broken => [.. Breakings.Select(breaking => breaking.What)];

    [SkippableFact]
    public async Task The_package_breaks_no_rule_of_Teams()
    {
        Need();
        Assert.Empty(AppRules.Broken(AppFiles.Make(), await ManifestSchema.Load()));
    }

    [SkippableTheory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_package_is_noticed(string what)
    {
        Need();
        var app = AppFiles.Make();
        var (_, breaking, said) = Breakings.Single(one => one.What == what);
        breaking(app);
        Assert.Contains(AppRules.Broken(app, await ManifestSchema.Load()), rule => rule.Contains(said, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Every_text_shown_to_people_is_translated()
    {
        Need();
        var app = AppFiles.Make();
        var places = AppRules.Translatable(app.Manifest, await ManifestSchema.Load()).ToList();
        // Two names, two descriptions, three features and ten commands of two texts each.
        Assert.Equal(30, places.Count);
        foreach (var place in places.Where(place => place != "name.short"))
            Assert.Equal(2, new[] { app.Lithuanian, app.Polish }.Select(words => words[place]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_version_is_the_programs() =>
        Assert.Equal(typeof(Program).Assembly.GetName().Version!.ToString(3), AppFiles.Make().Manifest["version"]!.GetValue<string>());

    private static JsonObject Bot(AppFiles app) => app.Manifest["bots"]![0]!.AsObject();

    private static JsonObject Menu(AppFiles app) => Bot(app)["commandLists"]![0]!.AsObject();

    private static JsonObject Command(AppFiles app) => Menu(app)["commands"]![0]!.AsObject();

    private static void AddCommands(AppFiles app, int count)
    {
        for (var number = 0; number < count; number++)
            Menu(app)["commands"]!.AsArray().Add(Command(app).DeepClone());
    }

    // In continuous integration no test may be skipped.
    private static void Need()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Null(ManifestSchema.Missing);
        Skip.If(ManifestSchema.Missing is not null, ManifestSchema.Missing);
    }
}
