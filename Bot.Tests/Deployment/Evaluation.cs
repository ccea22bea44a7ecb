using System.Globalization;

namespace SalesBot.Tests.Deployment;

/// <summary>What an expression of a template comes to, for these parameters and the defaults of the others.</summary>
internal sealed class Evaluation(Template template, params (string Name, Expression Value)[] parameters)
{
    // As long as what Azure makes.
    private const string Unique = "abcdefghijklm";

    /// <summary>A text that the expression comes to.</summary>
    public string Text(Expression expression) => Value(expression) switch
    {
        Expression.Text text => text.Value,
        Expression.Number number => number.ToString(),
        var other => throw new FormatException($"{other} is no text."),
    };

    /// <summary>A number that the expression comes to.</summary>
    public long Number(Expression expression) => Value(expression) is Expression.Number number ? number.Value : throw new FormatException($"{expression} is no number.");

    private Expression Value(Expression expression) => expression switch
    {
        Expression.Call { Function: "parameters", Arguments: [Expression.Text name] } => Parameter(name.Value),
        Expression.Call { Function: "variables", Arguments: [Expression.Text name] } => Value(template.Variables[name.Value]),
        Expression.Call { Function: "format" } call =>
            new Expression.Text(string.Format(CultureInfo.InvariantCulture, Text(call.Arguments[0]), call.Arguments.Skip(1).Select(Text).ToArray<object>())),
        Expression.Call { Function: "string", Arguments: [var inner] } => new Expression.Text(Text(inner)),
        Expression.Call { Function: "toLower", Arguments: [var inner] } => new Expression.Text(Text(inner).ToLowerInvariant()),
        Expression.Call { Function: "uniqueString" } => new Expression.Text(Unique),
        // Known only where it is deployed.
        Expression.Member { Of: Expression.Call { Function: "reference" } } known => new Expression.Text(known.Name),
        Expression.Call { Function: "min", Arguments: [var left, var right] } => new Expression.Number(Math.Min(Number(left), Number(right))),
        Expression.Call { Function: "max", Arguments: [var left, var right] } => new Expression.Number(Math.Max(Number(left), Number(right))),
        Expression.Call { Function: "sub", Arguments: [var left, var right] } => new Expression.Number(Number(left) - Number(right)),
        Expression.Call { Function: "mul", Arguments: [var left, var right] } => new Expression.Number(Number(left) * Number(right)),
        Expression.Call { Function: "div", Arguments: [var left, var right] } => new Expression.Number(Number(left) / Number(right)),
        Expression.Item { Of: var of, At: var at } when Value(of) is Expression.Map map => Value(map[Text(at)] ?? throw new FormatException($"{of} has no {Text(at)}.")),
        Expression.Text or Expression.Number or Expression.Map => expression,
        _ => throw new FormatException($"What {expression} comes to is not known here."),
    };

    private Expression Parameter(string name) =>
        parameters.FirstOrDefault(parameter => parameter.Name == name).Value ?? template.Parameters[name].Default ?? throw new FormatException($"Nothing is said of {name}.");
}
