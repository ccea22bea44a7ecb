using System.Globalization;

namespace SalesBot.Tests.Deployment;

/// <summary>A value in a template: written down, put together or computed. Both forms, Bicep and ARM, are read into these.</summary>
internal abstract record Expression
{
    /// <summary>This and everything in it.</summary>
    public IEnumerable<Expression> All() => Inside().SelectMany(part => part.All()).Prepend(this);

    /// <summary>What it is put together from.</summary>
    public virtual IEnumerable<Expression> Inside() => [];

    /// <summary>The values in it by their paths; one that holds no others stands under its own path.</summary>
    public virtual IEnumerable<(string Path, string Value)> Leaves(string path) => [(path, ToString()!)];

    public sealed record Text(string Value) : Expression
    {
        public override string ToString() => $"'{Value}'";
    }

    public sealed record Number(long Value) : Expression
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Flag(bool Value) : Expression
    {
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>A name that stands for something declared elsewhere: Bicep alone has these, and they are gone once they are resolved.</summary>
    public sealed record Symbol(string Name) : Expression
    {
        public override string ToString() => Name;
    }

    /// <summary>A function of one or more names, as <c>filter</c> takes it; Bicep alone has these.</summary>
    public sealed record Lambda(string Name, Expression Body) : Expression
    {
        public override IEnumerable<Expression> Inside() => [Body];
    }

    public sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression
    {
        public Call(string function, params Expression[] arguments)
            : this(function, (IReadOnlyList<Expression>)arguments)
        {
        }

        public override string ToString() => $"{Function}({string.Join(", ", Arguments)})";

        public override IEnumerable<Expression> Inside() => Arguments;
    }

    public sealed record Member(Expression Of, string Name) : Expression
    {
        public override string ToString() => $"{Of}.{Name}";

        public override IEnumerable<Expression> Inside() => [Of];
    }

    public sealed record Item(Expression Of, Expression At) : Expression
    {
        public override string ToString() => $"{Of}[{At}]";

        public override IEnumerable<Expression> Inside() => [Of, At];
    }

    public sealed record List(IReadOnlyList<Expression> Items) : Expression
    {
        public override IEnumerable<(string Path, string Value)> Leaves(string path) =>
            Items.Count == 0 ? [(path, "[]")] : Items.SelectMany((item, at) => item.Leaves($"{path}/{at}"));

        public override string ToString() => $"[{string.Join(", ", Items)}]";

        public override IEnumerable<Expression> Inside() => Items;
    }

    public sealed record Map(IReadOnlyList<KeyValuePair<Expression, Expression>> Entries) : Expression
    {
        public Expression? this[string name] => Entries.FirstOrDefault(entry => entry.Key is Text key && key.Value == name).Value;

        public Map Without(params string[] names) => new([.. Entries.Where(entry => entry.Key is not Text key || !names.Contains(key.Value, StringComparer.Ordinal))]);

        public override IEnumerable<(string Path, string Value)> Leaves(string path) =>
            Entries.Count == 0 ? [(path, "{}")] : Entries.SelectMany(entry => entry.Value.Leaves($"{path}/{(entry.Key as Text)?.Value ?? entry.Key.ToString()}"));

        public override string ToString() => $"{{{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

        public override IEnumerable<Expression> Inside() => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });
    }
}
