using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SalesBot.Tests.Deployment;

/// <summary>The files a container is made of, as they lie in <c>deploymentTemplates/container</c> or broken by a test.</summary>
internal sealed record ContainerFiles(string Dockerfile, string Ignore, string Compose, string Example)
{
    public const string Folder = "deploymentTemplates/container";

    public static ContainerFiles Read() => new(Text("Dockerfile"), Text("Dockerfile.dockerignore"), Text("compose.yaml"), Text("example.env"));

    /// <summary>The same with one text replaced by another; it must have been there.</summary>
    public ContainerFiles Broken(string file, string text, string by)
    {
        return file switch
        {
            "Dockerfile" => this with { Dockerfile = Replaced(Dockerfile) },
            "Dockerfile.dockerignore" => this with { Ignore = Replaced(Ignore) },
            "compose.yaml" => this with { Compose = Replaced(Compose) },
            _ => this with { Example = Replaced(Example) },
        };

        string Replaced(string whole) => whole.Contains(text, StringComparison.Ordinal)
            ? whole.Replace(text, by, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{file} does not say: {text}");
    }

    /// <summary>The instructions of the Dockerfile, each on one line, stage by stage.</summary>
    public List<Stage> Stages()
    {
        var stages = new List<Stage>();
        var instruction = new StringBuilder();
        foreach (var line in Dockerfile.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            instruction.Append(line.TrimEnd('\\'));
            if (line.EndsWith('\\'))
                continue;
            var text = instruction.ToString();
            instruction.Clear();
            var (word, rest) = (text[..text.IndexOf(' ', StringComparison.Ordinal)], text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim());
            if (word == "FROM")
                stages.Add(Stage.From(rest));
            else
                stages[^1].Instructions.Add((word, rest));
        }

        return stages;
    }

    /// <summary>The compose file with its anchors and merges resolved; every scalar is a string.</summary>
    public JsonObject Services()
    {
        var yaml = new DeserializerBuilder().Build().Deserialize(new MergingParser(new Parser(new StringReader(Compose))));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml!))!.AsObject();
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Sources.Folder, Folder, file));

    /// <summary>One stage of a Dockerfile: what it starts from, what it is called, and what it does.</summary>
    internal sealed record Stage(string Image, string? Name, List<(string Word, string Text)> Instructions)
    {
        public static Stage From(string text)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
            return new Stage(words[0], words.Count == 3 ? words[2] : null, []);
        }

        public IEnumerable<string> All(string word) => Instructions.Where(instruction => instruction.Word == word).Select(instruction => instruction.Text);

        public string? Last(string word) => All(word).LastOrDefault();
    }
}
