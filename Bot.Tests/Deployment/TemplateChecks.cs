using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Deployment;

/// <summary>What a compiler would find in a template, and a reviewer of its secrets. Each finding is a sentence.</summary>
internal static partial class TemplateChecks
{
    private const int OldestVersion = 2021;

    private static readonly string[] Functions =
    [
        "createArray", "createObject", "deployment", "div", "empty", "equals", "extensionResourceId", "filter", "format", "if", "items", "lambda", "lambdaVariables", "length", "max", "min", "mul", "not",
        "parameters", "range", "reference", "resourceGroup", "resourceId", "startsWith", "string", "sub", "subscription", "subscriptionResourceId", "tenant", "toLower", "toObject", "union",
        "uniqueString", "variables",
    ];

    // There is no newer one, and none that is not called a preview, for more than five years.
    private static readonly string[] Previews = ["Microsoft.Insights/diagnosticSettings@2021-05-01-preview"];

    public static List<string> Findings(Template template) =>
    [
        .. Names(template), .. References(template), .. Waiting(template), .. template.Resources.SelectMany(Version), .. Secrets(template),
        .. template.Resources.Where(resource => resource.Nested is not null).SelectMany(resource => Findings(resource.Nested!)),
    ];

    private static IEnumerable<string> Names(Template template)
    {
        foreach (var resource in template.Resources.Where(resource => resource.Type.Split('/').Length - 1 != resource.Name.Count))
            yield return $"The name of {resource.Id} has not as many parts as its type.";
        foreach (var twice in template.Resources.GroupBy(resource => resource.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return $"{twice.Key} is declared twice.";
        foreach (var (name, _) in template.Parameters.Where(parameter => string.IsNullOrWhiteSpace(parameter.Value.Description)))
            yield return $"The parameter {name} is not described.";
        foreach (var (name, _) in template.Outputs.Where(output => string.IsNullOrWhiteSpace(output.Value.Description)))
            yield return $"The output {name} is not described.";
        foreach (var (name, parameter) in template.Parameters)
            if (parameter is { Default: { } otherwise, Allowed: { } allowed } && !allowed.Items.Contains(otherwise))
                yield return $"The parameter {name} is not allowed to be what it is by default.";
    }

    private static IEnumerable<string> References(Template template)
    {
        var ids = ById(template);
        var all = Everything(template).SelectMany(expression => expression.All()).ToList();
        var calls = all.OfType<Expression.Call>().ToList();
        var (parameters, variables) = (Called(calls, "parameters"), Called(calls, "variables"));

        foreach (var name in parameters.Except(template.Parameters.Keys, StringComparer.Ordinal))
            yield return $"No parameter is called {name}.";
        foreach (var name in variables.Except(template.Variables.Keys, StringComparer.Ordinal))
            yield return $"No variable is called {name}.";
        foreach (var name in template.Parameters.Keys.Except(parameters, StringComparer.Ordinal))
            yield return $"The parameter {name} is asked for and not used.";
        foreach (var name in template.Variables.Keys.Except(variables, StringComparer.Ordinal))
            yield return $"The variable {name} is not used.";
        foreach (var name in Everything(template).SelectMany(expression => Loose(expression, [])))
            yield return $"No function around it has a {name}.";
        foreach (var call in calls.Where(call => !Functions.Contains(call.Function, StringComparer.Ordinal)))
            yield return call.Function.StartsWith("list", StringComparison.OrdinalIgnoreCase) ? $"{call.Function} asks for a key." : $"No function is called {call.Function}.";
        foreach (var id in calls.Where(IsId).Select(ArmReader.IdOf).Where(id => !ids.ContainsKey(id)).Distinct(StringComparer.Ordinal))
            yield return $"No resource is {id}.";
        foreach (var call in calls.Where(call => call.Function == "reference"))
            if (ids.TryGetValue(ArmReader.IdOf(call.Arguments[0]), out var resource) && (call.Arguments is not [_, Expression.Text version] || version.Value != resource.Version))
                yield return $"{resource.Id} is asked for by another API version than it is made with.";
    }

    // What a resource refers to has to be there before it.
    private static IEnumerable<string> Waiting(Template template)
    {
        var ids = ById(template);
        foreach (var resource in template.Resources)
        {
            foreach (var missing in resource.DependsOn.Where(id => !ids.ContainsKey(id)))
                yield return $"{resource.Id} waits for what is not there: {missing}";
            foreach (var id in resource.Body.All().OfType<Expression.Call>().Where(IsId).Select(ArmReader.IdOf).Concat(Parents(resource, ids)).Distinct(StringComparer.Ordinal))
                if (!resource.DependsOn.Contains(id))
                    yield return $"{resource.Id} does not wait for {id}.";
            if (Reaches(resource.Id, resource.Id, ids, []))
                yield return $"{resource.Id} waits for itself.";
        }
    }

    private static Dictionary<string, Template.Resource> ById(Template template) =>
        template.Resources.DistinctBy(resource => resource.Id, StringComparer.Ordinal).ToDictionary(resource => resource.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Parents(Template.Resource resource, Dictionary<string, Template.Resource> ids)
    {
        var parent = Template.Resource.Of(resource.Type[..resource.Type.LastIndexOf('/')], resource.Name.SkipLast(1));
        return resource.Name.Count > 1 && ids.ContainsKey(parent) ? [parent] : [];
    }

    private static bool Reaches(string from, string to, Dictionary<string, Template.Resource> ids, HashSet<string> seen) =>
        ids.TryGetValue(from, out var resource) && resource.DependsOn.Any(next => next == to || (seen.Add(next) && Reaches(next, to, ids, seen)));

    private static IEnumerable<string> Version(Template.Resource resource)
    {
        if (Previews.Contains($"{resource.Type}@{resource.Version}", StringComparer.Ordinal))
            yield break;
        if (!DateOnly.TryParseExact(resource.Version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            yield return $"{resource.Type}@{resource.Version} is not of a day, or is a preview.";
        else if (day.Year < OldestVersion || day > DateOnly.FromDateTime(DateTime.UtcNow))
            yield return $"{resource.Type}@{resource.Version} is too old or not yet there.";
    }

    private static IEnumerable<string> Secrets(Template template)
    {
        foreach (var (name, output) in template.Outputs)
            if (Secret().IsMatch(name) || output.Value.All().Any(part => Secret().IsMatch(part switch { Expression.Text text => text.Value, Expression.Member member => member.Name, _ => "" })))
                yield return $"The output {name} gives a secret away.";
        foreach (var (name, parameter) in template.Parameters)
            if (parameter.Default is not null && (parameter.Type.StartsWith("secure", StringComparison.OrdinalIgnoreCase) || (Secret().IsMatch(name) && parameter.Default is not Expression.Text { Value: "" })))
                yield return $"The parameter {name} is a secret that is written down.";
        foreach (var text in Everything(template).SelectMany(expression => expression.All()).OfType<Expression.Text>().Where(text => Secret().IsMatch(text.Value) && text.Value.Contains('=', StringComparison.Ordinal)))
            yield return $"A secret is written down: {text.Value}";
    }

    private static IEnumerable<Expression> Everything(Template template) =>
        template.Parameters.Values.Select(parameter => parameter.Default).OfType<Expression>()
            .Concat(template.Variables.Values)
            .Concat(template.Resources.SelectMany(resource => resource.Name.Append(resource.Body)))
            .Concat(template.Outputs.Values.Select(output => output.Value));

    private static HashSet<string> Called(IEnumerable<Expression.Call> calls, string function) =>
        calls.Where(call => call.Function == function).Select(call => ((Expression.Text)call.Arguments[0]).Value).ToHashSet(StringComparer.Ordinal);

    private static bool IsId(Expression.Call call) => call.Function is "resourceId" or "subscriptionResourceId" or "extensionResourceId";

    private static IEnumerable<string> Loose(Expression expression, string[] around)
    {
        if (expression is Expression.Call { Function: "lambdaVariables" } used)
            return ((Expression.Text)used.Arguments[0]).Value is var name && around.Contains(name, StringComparer.Ordinal) ? [] : [name];
        string[] within = expression is Expression.Call { Function: "lambda" } lambda ? [.. around, ((Expression.Text)lambda.Arguments[0]).Value] : around;
        return expression.Inside().SelectMany(part => Loose(part, within));
    }

    [GeneratedRegex("password|pwd|secret|credential|apikey|accesskey|sharedkey|(?<!Public)Token(?!Issuer)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
