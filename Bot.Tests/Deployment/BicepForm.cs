namespace SalesBot.Tests.Deployment;

/// <summary>A template in its Bicep form, with every name resolved to what the JSON form says for it.</summary>
internal sealed class BicepForm
{
    private readonly Dictionary<string, Declaration> declared = new(StringComparer.Ordinal);
    private readonly Func<string, string> file;

    // The resources that the one being resolved refers to.
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);

    private BicepForm(List<Declaration> declarations, Func<string, string> file)
    {
        this.file = file;
        foreach (var declaration in declarations)
            if (!declared.TryAdd(declaration.Name, declaration))
                throw new FormatException($"Line {declaration.Line}: {declaration.Name} is declared twice.");
    }

    /// <summary>Reads it; <paramref name="file"/> opens what stands beside it.</summary>
    /// <exception cref="FormatException">It is not Bicep as the templates are written in, or a name in it stands for nothing.</exception>
    public static Template Read(string text, Func<string, string> file) => new BicepForm(BicepReader.Read(text), file).Resolved();

    private Template Resolved() => new(
        declared.TryGetValue("targetScope", out var scope) ? ((Expression.Text)scope.Value!).Value : "resourceGroup",
        Declared("param").ToDictionary(param => param.Name, Parameter, StringComparer.Ordinal),
        Declared("var").ToDictionary(variable => variable.Name, variable => Resolve(variable.Value!, [], variable.Line), StringComparer.Ordinal),
        [.. declared.Values.Where(one => one.Kind is "resource" or "module").Select(Resource)],
        Declared("output").ToDictionary(
            output => output.Name, output => new Template.Output(output.Type!, Resolve(output.Value!, [], output.Line), Description(output)), StringComparer.Ordinal));

    private IEnumerable<Declaration> Declared(string kind) => declared.Values.Where(one => one.Kind == kind);

    private Template.Parameter Parameter(Declaration param)
    {
        var limits = param.Decorators.Where(decorator => decorator.Function is "minLength" or "maxLength" or "minValue" or "maxValue").Select(decorator => $"{decorator.Function} {decorator.Arguments[0]}");
        return new Template.Parameter(
            param.Type!, param.Value is null ? null : Resolve(param.Value, [], param.Line),
            param.Decorators.FirstOrDefault(decorator => decorator.Function == "allowed")?.Arguments[0] as Expression.List,
            string.Join(' ', limits), Description(param));
    }

    private static string? Description(Declaration one) => (one.Decorators.FirstOrDefault(decorator => decorator.Function == "description")?.Arguments[0] as Expression.Text)?.Value;

    private Template.Resource Resource(Declaration one)
    {
        touched.Clear();
        var body = (Expression.Map)one.Value!;
        var resolved = (Expression.Map)Resolve(body.Without("name", "parent", "scope", "dependsOn"), [], one.Line);
        var (type, version) = TypeOf(one);
        var name = NameOf(one);
        foreach (var earlier in (body["dependsOn"] as Expression.List)?.Items ?? [])
            Touch(Named(earlier, one.Line));
        if (body["parent"] is { } parent)
            Touch(Named(parent, one.Line));
        if (body["scope"] is { } scope)
        {
            var at = Named(scope, one.Line);
            Touch(at);
            resolved = new([.. resolved.Entries, one.Kind == "module"
                ? new(new Expression.Text("resourceGroup"), NameOf(at)[^1])
                : new(new Expression.Text("scope"), new Expression.Call("format", [new Expression.Text($"{TypeOf(at).Type}/{{0}}"), .. NameOf(at)]))]);
        }

        if (one.Kind == "resource")
            return new Template.Resource(type, version, name, resolved, touched.ToHashSet(StringComparer.Ordinal), null);
        var nested = Read(file(one.Type!), file);
        var missing = nested.Parameters.Where(parameter => parameter.Value.Default is null && (resolved["params"] as Expression.Map)?[parameter.Key] is null).Select(parameter => parameter.Key).ToList();
        if (missing.Count > 0)
            throw new FormatException($"Line {one.Line}: {one.Type} is not given {string.Join(", ", missing)}.");
        return new Template.Resource(type, version, name, Deployed(resolved), touched.ToHashSet(StringComparer.Ordinal), nested);
    }

    // What a module is called with, in the words of a nested deployment.
    private static Expression.Map Deployed(Expression.Map module)
    {
        var values = ((Expression.Map)module["params"]!).Entries.Select(entry => new KeyValuePair<Expression, Expression>(entry.Key, Map(("value", entry.Value))));
        var properties = Map(("mode", new Expression.Text("Incremental")), ("expressionEvaluationOptions", Map(("scope", new Expression.Text("inner")))), ("parameters", new Expression.Map([.. values])));
        return new([.. module.Without("params").Entries, new(new Expression.Text("properties"), properties)]);
    }

    private static Expression.Map Map(params (string Name, Expression Value)[] entries) =>
        new([.. entries.Select(entry => new KeyValuePair<Expression, Expression>(new Expression.Text(entry.Name), entry.Value))]);

    private Declaration Named(Expression symbol, int line) =>
        symbol is Expression.Symbol { Name: var name } && declared.TryGetValue(name, out var one) && one.Kind is "resource" or "module" ? one
            : throw new FormatException($"Line {line}: no resource is called {symbol}.");

    private static (string Type, string Version) TypeOf(Declaration one) =>
        one.Kind == "module" ? (Template.Deployment, Template.DeploymentVersion) : one.Type!.Split('@') is [var type, var version] ? (type, version)
            : throw new FormatException($"Line {one.Line}: {one.Type} has no API version.");

    private IReadOnlyList<Expression> NameOf(Declaration one)
    {
        var body = (Expression.Map)one.Value!;
        var name = Resolve(body["name"] ?? throw new FormatException($"Line {one.Line}: {one.Name} has no name."), [], one.Line, isName: true);
        return body["parent"] is { } parent ? [.. NameOf(Named(parent, one.Line)), name] : ArmReader.Segments(name);
    }

    private void Touch(Declaration one) => touched.Add(Template.Resource.Of(TypeOf(one).Type, NameOf(one)));

    private Expression.Call IdOf(Declaration one)
    {
        var (type, _) = TypeOf(one);
        Expression[] called = [new Expression.Text(type), .. NameOf(one)];
        if (one.Kind == "module" && ((Expression.Map)one.Value!)["scope"] is { } scope)
        {
            var subscription = new Expression.Member(new Expression.Call("subscription"), "subscriptionId");
            return new Expression.Call("extensionResourceId", [new Expression.Call("format", new Expression.Text("/subscriptions/{0}/resourceGroups/{1}"), subscription, NameOf(Named(scope, one.Line))[^1]), .. called]);
        }

        return new Expression.Call("resourceId", called);
    }

    private Expression Resolve(Expression expression, string[] locals, int line, bool isName = false, bool isArgument = false)
    {
        Expression Inner(Expression inner, bool argument = false) => Resolve(inner, locals, line, isName, argument);

        switch (expression)
        {
            case Expression.Symbol { Name: var name }:
                if (locals.Contains(name, StringComparer.Ordinal))
                    return new Expression.Call("lambdaVariables", new Expression.Text(name));
                return declared.GetValueOrDefault(name)?.Kind switch
                {
                    "param" => new Expression.Call("parameters", new Expression.Text(name)),
                    "var" => new Expression.Call("variables", new Expression.Text(name)),
                    _ => throw new FormatException($"Line {line}: nothing is called {name}."),
                };
            case Expression.Member { Of: Expression.Symbol { Name: var symbol } } member when declared.GetValueOrDefault(symbol) is { Kind: "resource" or "module" } one:
                if (!isName)
                    Touch(one);
                return member.Name switch
                {
                    "id" => IdOf(one),
                    "name" => NameOf(one)[^1],
                    // A resource's name has to be known at the start of a deployment.
                    _ when isName => throw new FormatException($"Line {line}: the name depends on what is only known when {symbol} is there."),
                    "properties" when one.Kind == "resource" => new Expression.Call("reference", IdOf(one), new Expression.Text(TypeOf(one).Version)),
                    "outputs" when one.Kind == "module" => new Expression.Member(new Expression.Call("reference", IdOf(one), new Expression.Text(TypeOf(one).Version)), "outputs"),
                    _ => throw new FormatException($"Line {line}: {symbol} has no {member.Name}."),
                };
            case Expression.Member { Of: Expression.Member { Of: Expression.Symbol { Name: var symbol }, Name: "outputs" } } output when declared.GetValueOrDefault(symbol)?.Kind == "module":
                return new Expression.Member(new Expression.Member(Inner(output.Of), output.Name), "value");
            case Expression.Member member:
                return new Expression.Member(Inner(member.Of), member.Name);
            case Expression.Item item:
                return new Expression.Item(Inner(item.Of), Inner(item.At));
            case Expression.Lambda lambda:
                return new Expression.Call("lambda", new Expression.Text(lambda.Name), Resolve(lambda.Body, [.. locals, lambda.Name], line, isName, true));
            case Expression.Call call:
                return new Expression.Call(call.Function, [.. call.Arguments.Select(argument => Inner(argument, true))]);
            case Expression.List list when isArgument:
                return new Expression.Call("createArray", [.. list.Items.Select(item => Inner(item, true))]);
            case Expression.List list:
                return new Expression.List([.. list.Items.Select(item => Inner(item))]);
            case Expression.Map map when isArgument:
                return new Expression.Call("createObject", [.. map.Entries.SelectMany(entry => new[] { Inner(entry.Key, true), Inner(entry.Value, true) })]);
            case Expression.Map map:
                return new Expression.Map([.. map.Entries.Select(entry => new KeyValuePair<Expression, Expression>(Inner(entry.Key, true), Inner(entry.Value)))]);
            default:
                return expression;
        }
    }
}
