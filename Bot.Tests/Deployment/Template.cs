namespace SalesBot.Tests.Deployment;

/// <summary>A template, in whichever form it was written.</summary>
internal sealed record Template(
    string Scope, IReadOnlyDictionary<string, Template.Parameter> Parameters, IReadOnlyDictionary<string, Expression> Variables,
    IReadOnlyList<Template.Resource> Resources, IReadOnlyDictionary<string, Template.Output> Outputs)
{
    /// <summary>What this kind of template is called among the resources.</summary>
    public const string Deployment = "Microsoft.Resources/deployments";

    /// <summary>The API version that deployments are asked for with: Bicep does not say it.</summary>
    public const string DeploymentVersion = "2022-09-01";

    /// <summary>All that it says, each under its path. Two forms that say the same are equal in this.</summary>
    public Dictionary<string, string> Leaves()
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal) { ["targetScope"] = Scope };
        foreach (var (name, parameter) in Parameters)
            foreach (var (path, value) in parameter.Leaves($"parameters/{name}"))
                leaves[path] = value;
        foreach (var (name, variable) in Variables)
            foreach (var (path, value) in variable.Leaves($"variables/{name}"))
                leaves[path] = value;
        foreach (var resource in Resources)
            foreach (var (path, value) in resource.Leaves())
                leaves[path] = value;
        foreach (var (name, output) in Outputs)
            leaves[$"outputs/{name}"] = $"{output.Type} {output.Value} // {output.Description}";
        return leaves;
    }

    /// <summary>What is asked of whoever deploys.</summary>
    public sealed record Parameter(string Type, Expression? Default, Expression.List? Allowed, string Limits, string? Description)
    {
        public IEnumerable<(string Path, string Value)> Leaves(string path) =>
            new[] { ($"{path}/type", Type), ($"{path}/allowed", Allowed?.ToString() ?? ""), ($"{path}/limits", Limits), ($"{path}/description", Description ?? "") }
                .Concat(Default?.Leaves($"{path}/default") ?? []);
    }

    /// <summary>What is handed back.</summary>
    public sealed record Output(string Type, Expression Value, string? Description);

    /// <summary>One resource. Its name is a list, outermost first, because a child's name holds its parents'.</summary>
    public sealed record Resource(string Type, string Version, IReadOnlyList<Expression> Name, Expression.Map Body, IReadOnlySet<string> DependsOn, Template? Nested)
    {
        /// <summary>What tells it from every other.</summary>
        public string Id => Of(Type, Name);

        public static string Of(string type, IEnumerable<Expression> name) => $"{type} {string.Join('/', name)}";

        /// <summary>The value at a path, written down.</summary>
        public string? At(string path) => Body.Leaves("").FirstOrDefault(leaf => leaf.Path == "/" + path).Value;

        public IEnumerable<(string Path, string Value)> Leaves() =>
            Body.Leaves(Id).Append(($"{Id}/apiVersion", Version)).Append(($"{Id}/dependsOn", string.Join(' ', DependsOn.Order(StringComparer.Ordinal))))
                .Concat(Nested?.Leaves().Select(leaf => ($"{Id}/template/{leaf.Key}", leaf.Value)) ?? []);
    }
}
