using System.Reflection;
using AdaptiveCards;
using Microsoft.Bot.Builder.Dialogs;

namespace SalesBot.Tests.StandIns;

/// <summary>Code that compiles against the stand-ins must compile against the two official packages too.</summary>
public class OfficialApiTests
{
    private static readonly Dictionary<string, string> Official = ReadOfficial();
    private static readonly Assembly[] StandIns = [typeof(AdaptiveCard).Assembly, typeof(Dialog).Assembly];
    private static readonly Dictionary<string, string> Ours = StandIns.SelectMany(ApiDescription.Of).ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void Every_public_member_of_the_stand_ins_is_the_same_in_the_official_packages()
    {
        var differences = Ours
            .Where(member => !Official.TryGetValue(member.Key, out var official) || !string.Equals(official, member.Value, StringComparison.Ordinal))
            .Select(member => $"{member.Key}\n  ours:     {member.Value}\n  official: {Official.GetValueOrDefault(member.Key, "(none)")}");

        Assert.Equal(string.Empty, string.Join('\n', differences));
    }

    [Fact]
    public void Interfaces_and_abstract_types_have_every_member_of_the_official_ones()
    {
        var interfaces = Ours.Where(type => type.Value.StartsWith("interface", StringComparison.Ordinal)).Select(type => type.Key[2..])
            .ToHashSet(StringComparer.Ordinal);
        var missing = Official
            .Where(member => member.Key[0] is 'M' or 'P' && !Ours.ContainsKey(member.Key) && Ours.ContainsKey("T:" + Owner(member.Key)))
            .Where(member => interfaces.Contains(Owner(member.Key)) || ApiDescription.IsAbstract(member.Value))
            .Select(member => member.Key);

        Assert.Equal(string.Empty, string.Join('\n', missing));
    }

    [Fact]
    public void No_public_method_of_the_stand_ins_has_optional_parameters()
    {
        var optional = StandIns.SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods().Concat<System.Reflection.MethodBase>(type.GetConstructors()))
            .Where(method => StandIns.Contains(method.DeclaringType!.Assembly) && method.GetParameters().Any(parameter => parameter.IsOptional))
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Equal(string.Empty, string.Join('\n', optional));
    }

    // In a documentation id the dots before the parameters lead to the owner.
    private static string Owner(string id)
    {
        var name = id[2..].Split('(')[0];
        return name[..name.LastIndexOf('.')];
    }

    private static Dictionary<string, string> ReadOfficial()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(PathIn(directory)))
            directory = directory.Parent ?? throw new FileNotFoundException("The list of the official API is not above " + AppContext.BaseDirectory);

        return File.ReadLines(PathIn(directory))
            .Select(line => line.Split(" = ", 2))
            .ToDictionary(line => line[0], line => Normal(line.Length > 1 ? line[1] : string.Empty), StringComparer.Ordinal);

        static string PathIn(DirectoryInfo directory) => Path.Combine(directory.FullName, "Bot.Tests", "StandIns", "official-api.txt");
    }

    // The order of interfaces does not matter, and exception types of the missing library Microsoft.Rest count as System.Exception.
    private static string Normal(string what)
    {
        var parts = what.Split(" : ");
        if (parts.Length != 2)
            return what;

        var above = parts[1].Split(", ").Select(name => name.StartsWith("Microsoft.Rest.", StringComparison.Ordinal) ? "System.Exception" : name).ToList();
        return $"{parts[0]} : {string.Join(", ", above.Where(IsClass).Concat(above.Where(name => !IsClass(name)).Order(StringComparer.Ordinal)))}";
    }

    private static bool IsClass(string name)
    {
        var simple = name.Split('{')[0].Split('.')[^1];
        return !(simple.Length > 1 && simple[0] == 'I' && char.IsUpper(simple[1]));
    }
}
