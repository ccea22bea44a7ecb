using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SalesBot.Domain;

namespace SalesBot.Tests;

/// <summary>Rules of this code base that the compiler does not check.</summary>
public partial class HouseRulesTests
{
    private static readonly string Root = FindRoot();
    private static readonly Assembly Bot = typeof(Program).Assembly;
    private static readonly Assembly Domain = typeof(Contact).Assembly;

    [Fact]
    public void Only_the_Teams_channel_the_cards_and_the_interview_use_the_SDK()
    {
        foreach (var file in Sources("Bot").Where(f => !In(f, "Channels/Teams", "Cards", "Interview")))
        {
            Assert.DoesNotMatch(@"\bMicrosoft\.Bot\b", file.Text);
            Assert.DoesNotMatch(@"using (static )?(\w+ = )?AdaptiveCards\b", file.Text);
        }
    }

    [Fact]
    public void Only_storage_jobs_and_the_host_use_the_database_libraries()
    {
        foreach (var file in Sources("Bot").Where(f => !In(f, "Storage", "Jobs") && f.Path != "Bot/Program.cs"))
        {
            Assert.DoesNotContain("EntityFrameworkCore", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Microsoft.Data.Sqlite", file.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_the_model_and_the_host_use_the_libraries_of_language_models()
    {
        foreach (var file in Sources("Bot").Where(f => !In(f, "Understanding/Model", "Hosting")))
            Assert.DoesNotMatch(@"using (Microsoft\.Extensions\.AI|OpenAI|System\.ClientModel)\b", file.Text);
    }

    // A hostile message could make any other expression search for very long.
    [Fact]
    public void Expressions_on_peoples_text_do_not_backtrack()
    {
        foreach (var file in Sources("Bot").Where(f => !In(f, "TeamsApp", "Web")))
        {
            Assert.DoesNotContain("GeneratedRegex", file.Text, StringComparison.Ordinal);
            Assert.Equal(
                Regex.Count(file.Text, @"new Regex\(|\bRegex \w+ = new\("), Regex.Count(file.Text, @"RegexOptions\.NonBacktracking"));
        }
    }

    [Theory]
    [InlineData("Bot.Domain", "")]
    [InlineData("Bot/Languages", "Domain")]
    [InlineData("Bot/Understanding", "Domain Languages")]
    [InlineData("Bot/Playbooks", "Domain")]
    [InlineData("Bot/Storage", "Domain")]
    [InlineData("Bot/Cards", "Languages Understanding")]
    [InlineData("Bot/Interview", "Domain Languages Understanding Cards Hosting Features")]
    [InlineData("Bot/Features", "Domain Languages Understanding Cards Interview")]
    [InlineData("Bot/Jobs", "Domain Interview Storage Hosting Channels")]
    [InlineData("Bot/Channels/Teams", "Domain Languages Understanding Cards Interview Features Hosting")]
    [InlineData("Bot/Channels/Local", "Domain Languages Interview Features")]
    [InlineData("Bot/TeamsApp", "Languages Hosting")]
    [InlineData("Bot/Web", "Languages TeamsApp")]
    public void A_folder_uses_only_the_folders_it_may_depend_on(string folder, string known)
    {
        var files = Sources(folder).Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        var own = folder == "Bot.Domain" ? "Domain" : folder.Split('/')[1];
        foreach (var file in files)
            foreach (Match use in OwnUsings().Matches(file.Text))
                Assert.True(
                    known.Split(' ').Append(own).Contains(use.Groups["known"].Value, StringComparer.Ordinal),
                    $"{file.Path} uses {use.Groups["known"].Value}.");
    }

    [Fact]
    public void Of_the_interview_only_the_turn_taker_knows_the_features() =>
        Assert.Equal(
            "Bot/Interview/TurnTaker.cs",
            string.Join(' ', Sources("Bot/Interview").Where(f => f.Text.Contains("SalesBot.Features", StringComparison.Ordinal)).Select(f => f.Path)));

    [Fact]
    public void Outside_channels_and_jobs_only_the_host_uses_the_channels() =>
        Assert.Equal(
            "Bot/Hosting/Settings.cs Bot/Program.cs",
            string.Join(
                ' ',
                Sources("Bot").OrderBy(f => f.Path, StringComparer.Ordinal)
                    .Where(f => !In(f, "Channels", "Jobs") && EdgeUsings().IsMatch(f.Text)).Select(f => f.Path)));

    [Fact]
    public void Every_code_in_the_name_of_a_test_is_explained()
    {
        var page = Read("docs/faults.md");
        var explained =
            CodeOfFault().Matches(string.Concat(page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Split('|')[1] + " ")));
        var used = Sources("Bot.Tests").SelectMany(file => NameOfTest().Matches(file.Text))
            .SelectMany(name => CodeOfFault().Matches(name.Value.Replace('_', ' ')));
        Assert.Equal(
            explained.Select(code => code.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            used.Select(code => code.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_domain_has_no_dependencies()
    {
        Assert.All(Domain.GetReferencedAssemblies(), name => Assert.True(
            name.Name!.StartsWith("System", StringComparison.Ordinal) || name.Name is "netstandard" or "mscorlib", $"Bot.Domain refers to {name.Name}."));
        Assert.DoesNotContain("Reference", Read("Bot.Domain/Bot.Domain.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_stand_ins_declare_names_of_the_sdk()
    {
        foreach (var file in Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')))
            if (!file.StartsWith("StandIns/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
                Assert.DoesNotMatch(@"(?m)^\s*namespace (Microsoft\.Bot|AdaptiveCards)\b", Read(file));
    }

    [Theory]
    [InlineData("SalesBot")]
    [InlineData("Bot.Domain")]
    [InlineData("AdaptiveCards")]
    [InlineData("Microsoft.Bot.Builder.Dialogs")]
    public void No_visible_static_member_is_mutable(string assembly)
    {
        foreach (var type in Types(assembly))
        {
            const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(Static).Where(f => !f.IsPrivate && !IsGenerated(f)))
            {
                Assert.True(field.IsInitOnly || field.IsLiteral, $"{type}.{field.Name} can be set.");
                Assert.False(IsMutable(field.FieldType), $"{type}.{field.Name} is a {field.FieldType.Name} that anybody can change.");
            }

            foreach (var property in type.GetProperties(Static))
                Assert.False(property.SetMethod is { IsPrivate: false }, $"{type}.{property.Name} can be set.");
        }
    }

    [Fact]
    public void Every_stored_record_belongs_to_a_tenant_and_an_owner()
    {
        foreach (var type in Types("Bot.Domain").Concat(Types("SalesBot"))
            .Where(t => t.Name.EndsWith("Row", StringComparison.Ordinal) && t.Namespace == "SalesBot.Storage"))
            Assert.True(type.IsSubclassOf(typeof(OwnedRecord)), type.FullName);
        Assert.All([typeof(Contact), typeof(Profile)], type => Assert.True(type.IsSubclassOf(typeof(OwnedRecord))));
    }

    [Fact]
    public void Texts_have_one_form_of_apostrophe()
    {
        // Reading accepts both forms.
        var texts = Sources("Bot").Where(f => !In(f, "Understanding")).Concat(
            "Playbooks TeamsApp wwwroot".Split(' ')
                .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, "Bot", folder), "*", SearchOption.AllDirectories))
                .Where(file => file.EndsWith(".json", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal))
                .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file))));
        foreach (var (path, text) in texts)
            Assert.False(text.Contains('’', StringComparison.Ordinal), $"{path} has ’ where other texts have '.");
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        foreach (var type in Types("SalesBot").Concat(Types("Bot.Domain")))
            Assert.DoesNotMatch("(Manager|Helper|Service|Util|Utils|Common)$", type.Name);
    }

    [Fact]
    public void Lock_files_name_no_registry()
    {
        var files = Directory.GetFiles(Root, "packages*.lock.json", SearchOption.AllDirectories).Where(IsOurs).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("http:", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("https:", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Tests_neither_sleep_nor_skip_nor_swallow_exceptions()
    {
        foreach (var file in Sources("Bot.Tests").Where(f => !f.Path.EndsWith("/HouseRulesTests.cs", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(@"Thread\.Sleep|Task\.Delay|\bSkip\s*=|\bTODO\b", file.Text);
            Assert.DoesNotMatch(@"catch[^{;]*\{\s*\}", file.Text);
        }
    }

    private static bool In((string Path, string Text) file, params string[] folders) =>
        folders.Any(folder => file.Path.StartsWith($"Bot/{folder}/", StringComparison.Ordinal));

    private static bool IsMutable(Type type) =>
        type.IsArray
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } open
            && (open == typeof(List<>)
                || open == typeof(Dictionary<,>)
                || open == typeof(HashSet<>)
                || open == typeof(IList<>)
                || open == typeof(IDictionary<,>)
                || open == typeof(ISet<>)));

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal);

    private static IEnumerable<Type> Types(string assembly)
    {
        var found = assembly == "SalesBot" ? Bot : Bot.GetReferencedAssemblies().Where(name => name.Name == assembly).Select(Assembly.Load).SingleOrDefault();
        return found?.GetTypes().Where(type => !IsGenerated(type) && type.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == false) ?? [];
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs)
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static bool IsOurs(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the sources.");
    }

    [GeneratedRegex(
        @"^using (?:static )?(?:\w+ = )?SalesBot\.(?<known>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnUsings();

    [GeneratedRegex(@"\bSalesBot\.Channels\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EdgeUsings();

    [GeneratedRegex(@"\b[A-Z][0-9]{2}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeOfFault();

    [GeneratedRegex(@"public (async )?(Task|void) \w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfTest();
}
