using System.Globalization;
using System.Text;

namespace SalesBot.Tests.Deployment;

/// <summary>A line of a Bicep file that declares something: with what stands above it and what it is said to be.</summary>
internal sealed record Declaration(string Kind, string Name, string? Type, Expression? Value, IReadOnlyList<Expression.Call> Decorators, int Line);

/// <summary>Reads the part of Bicep that the templates are written in. Anything else is refused by its line.</summary>
internal sealed class BicepReader(string text)
{
    private int at;

    public static List<Declaration> Read(string text) => new BicepReader(text).Declarations();

    private List<Declaration> Declarations()
    {
        var all = new List<Declaration>();
        var decorators = new List<Expression.Call>();
        for (Lines(); at < text.Length; Lines())
        {
            var line = Line();
            if (Take("@"))
            {
                decorators.Add(Primary() as Expression.Call ?? throw Wrong("a decorator"));
                continue;
            }

            var kind = Word();
            all.Add(kind switch
            {
                "targetScope" => new Declaration(kind, kind, null, Assigned(), [.. decorators], line),
                "param" => new Declaration(kind, Word(), Word(), Take("=") ? One() : null, [.. decorators], line),
                "var" => new Declaration(kind, Word(), null, Assigned(), [.. decorators], line),
                "output" => new Declaration(kind, Word(), Word(), Assigned(), [.. decorators], line),
                "resource" or "module" => new Declaration(kind, Word(), Source(), Assigned(), [.. decorators], line),
                _ => throw Wrong("a declaration"),
            });
            decorators.Clear();
        }

        return all;
    }

    private string Source() => Primary() is Expression.Text source ? source.Value : throw Wrong("a type or a file");

    private Expression Assigned() => Take("=") ? One() : throw Wrong("=");

    private Expression One()
    {
        var condition = Equality();
        if (!Take("?"))
            return condition;
        var then = One();
        return Take(":") ? new Expression.Call("if", condition, then, One()) : throw Wrong(":");
    }

    private Expression Equality()
    {
        var left = Sum();
        return Take("==") ? new Expression.Call("equals", left, Sum()) : Take("!=") ? new Expression.Call("not", new Expression.Call("equals", left, Sum())) : left;
    }

    private Expression Sum()
    {
        var sum = Product();
        while (Peek("+") || Peek("-"))
            sum = new Expression.Call(Take("+") ? "add" : Take("-") ? "sub" : "", sum, Product());
        return sum;
    }

    private Expression Product()
    {
        var product = Unary();
        while (Peek("*") || (Peek("/") && !Peek("//")))
            product = new Expression.Call(Take("*") ? "mul" : Take("/") ? "div" : "", product, Unary());
        return product;
    }

    private Expression Unary()
    {
        if (Peek("!=") || !Take("!"))
            return Postfix();
        return new Expression.Call("not", Unary());
    }

    private Expression Postfix()
    {
        var expression = Primary();
        while (true)
        {
            if (Take("."))
                expression = new Expression.Member(expression, Word());
            else if (Follows('['))
                expression = new Expression.Item(expression, Bracketed());
            else
                return expression;
        }
    }

    private Expression Primary()
    {
        Space();
        if (Follows('\''))
            return Quoted();
        if (Follows('{'))
            return Map();
        if (Follows('['))
            return List();
        if (Take("("))
        {
            var inner = One();
            Expect(')');
            return inner;
        }

        if (at < text.Length && char.IsAsciiDigit(text[at]))
            return new Expression.Number(long.Parse(While(char.IsAsciiDigit), CultureInfo.InvariantCulture));
        var word = Word();
        if (Follows('('))
            return new Expression.Call(word, Arguments());
        if (Take("=>"))
            return new Expression.Lambda(word, One());
        return word is "true" or "false" ? new Expression.Flag(word == "true") : new Expression.Symbol(word);
    }

    private Expression Bracketed()
    {
        Expect('[');
        var inner = One();
        Expect(']');
        return inner;
    }

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        Expect('(');
        while (!Take(")"))
        {
            arguments.Add(One());
            if (!Peek(")") && !Take(","))
                throw Wrong("a comma");
        }

        return arguments;
    }

    private Expression.List List()
    {
        var items = new List<Expression>();
        Expect('[');
        for (Lines(); !Follows(']'); Lines())
            items.Add(One());
        Expect(']');
        return new Expression.List(items);
    }

    private Expression.Map Map()
    {
        var entries = new List<KeyValuePair<Expression, Expression>>();
        Expect('{');
        for (Lines(); !Follows('}'); Lines())
        {
            var key = Follows('\'') ? Quoted() : new Expression.Text(Word());
            if (!Take(":"))
                throw Wrong(":");
            entries.Add(new(key, One()));
            Space();
            if (!Follows('\n') && !Follows('}'))
                throw Wrong("the end of the line");
        }

        Expect('}');
        return new Expression.Map(entries);
    }

    // 'a ${b} c' is format('a {0} c', b).
    private Expression Quoted()
    {
        Expect('\'');
        var words = new StringBuilder();
        var parts = new List<Expression>();
        while (!Follows('\''))
        {
            if (at >= text.Length || Follows('\n'))
                throw Wrong("a closing quote");
            if (text.AsSpan(at).StartsWith("${", StringComparison.Ordinal))
            {
                at += 2;
                words.Append(CultureInfo.InvariantCulture, $"{{{parts.Count}}}");
                parts.Add(One());
                Expect('}');
                continue;
            }

            words.Append(text[at++]);
        }

        Expect('\'');
        return parts.Count == 0 ? new Expression.Text(words.ToString()) : new Expression.Call("format", [new Expression.Text(words.ToString()), .. parts]);
    }

    private string Word()
    {
        Space();
        var word = While(next => char.IsAsciiLetterOrDigit(next) || next == '_');
        return word.Length > 0 ? word : throw Wrong("a name");
    }

    private string While(Func<char, bool> belongs)
    {
        var from = at;
        while (at < text.Length && belongs(text[at]))
            at++;
        return text[from..at];
    }

    private void Expect(char next)
    {
        Space();
        if (!Follows(next))
            throw Wrong($"{next}");
        at++;
    }

    private bool Follows(char next) => at < text.Length && text[at] == next;

    private bool Peek(string next)
    {
        Space();
        return text.AsSpan(at).StartsWith(next, StringComparison.Ordinal);
    }

    private bool Take(string next)
    {
        if (!Peek(next))
            return false;
        at += next.Length;
        return true;
    }

    private void Space()
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
    }

    private void Lines()
    {
        while (at < text.Length)
        {
            Space();
            if (text.AsSpan(at).StartsWith("//", StringComparison.Ordinal))
                While(next => next != '\n');
            else if (Follows('\n'))
                at++;
            else
                return;
        }
    }

    private int Line() => text.AsSpan(0, Math.Min(at, text.Length)).Count('\n') + 1;

    private FormatException Wrong(string missing) => new($"Line {Line()}: {missing} is missing.");
}
