using System.Globalization;
using System.Reflection;
using System.Text;

namespace SalesBot.Tests.StandIns;

/// <summary>Describes the public API of an assembly in the format of official-api.txt.</summary>
internal static class ApiDescription
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Documentation ids, and for each what it is.</summary>
    public static Dictionary<string, string> Of(Assembly assembly)
    {
        var description = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetExportedTypes())
        {
            description.Add("T:" + TypeId(type), TypeIs(type));
            foreach (var (id, what) in Members(type))
                description.Add(id, what);
        }

        return description;
    }

    public static bool IsAbstract(string what) => what.StartsWith("abstract ", StringComparison.Ordinal);

    private static IEnumerable<(string Id, string What)> Members(Type type)
    {
        var owner = TypeId(type);
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return ($"M:{owner}.Invoke{Parameters(invoke)}", Reference(invoke.ReturnType));
            yield break;
        }

        foreach (var field in type.GetFields(Declared))
            if (IsOffered(field.Attributes) && !field.IsSpecialName)
                yield return ($"F:{owner}.{field.Name}", FieldIs(field));

        foreach (var property in type.GetProperties(Declared))
            if (PropertyIs(property) is { } what)
                yield return ($"P:{owner}.{property.Name}", what);

        foreach (var constructor in type.GetConstructors(Declared))
            if (!constructor.IsStatic && IsOffered(constructor))
                yield return ($"M:{owner}.#ctor{Parameters(constructor)}", string.Empty);

        foreach (var method in type.GetMethods(Declared))
            if (!method.IsSpecialName && IsOffered(method))
                yield return ($"M:{owner}.{method.Name}{Arity(method)}{Parameters(method)}", MethodIs(method));
    }

    private static string TypeIs(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";

        var kind = type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";

        var above = type.GetInterfaces().Where(face => !IsOfPlatform(face)).Select(Reference).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            above.Insert(0, Reference(parent));
        return above.Count == 0 ? kind : $"{kind} : {string.Join(", ", above)}";
    }

    private static string FieldIs(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        if (field.IsLiteral)
            return $"const {Reference(field.FieldType)} {(field.FieldType == typeof(string) ? $"\"{field.GetRawConstantValue()}\"" : field.GetRawConstantValue())}";
        return (field.IsStatic ? "static " : string.Empty) + Reference(field.FieldType);
    }

    private static string? PropertyIs(PropertyInfo property)
    {
        var accessors = new StringBuilder();
        if (property.GetMethod is { } get && IsOffered(get))
            accessors.Append("get; ");
        if (property.SetMethod is { } set && IsOffered(set))
            accessors.Append("set; ");
        if (accessors.Length == 0)
            return null;
        var isStatic = (property.GetMethod ?? property.SetMethod)!.IsStatic;
        return $"{(isStatic ? "static " : string.Empty)}{Reference(property.PropertyType)} {{ {accessors}}}";
    }

    private static string MethodIs(MethodInfo method)
    {
        var modifier = method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : string.Empty;
        return modifier + Reference(method.ReturnType);
    }

    private static string Arity(MethodInfo method) => method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : string.Empty;

    private static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? string.Empty : $"({string.Join(",", parameters.Select(parameter => Reference(parameter.ParameterType)))})";
    }

    private static string TypeId(Type type) =>
        type.DeclaringType is { } outer ? $"{TypeId(outer)}.{type.Name}" : $"{type.Namespace}.{type.Name}";

    private static string Reference(Type type)
    {
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";
        if (type.IsArray)
            return Reference(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);

        var id = TypeId(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        return type.IsGenericType
            ? $"{id[..id.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(",", type.GetGenericArguments().Select(Reference))}}}"
            : id;
    }

    private static bool IsOfPlatform(Type type) =>
        type.Namespace is "System"
            || type.Namespace!.StartsWith("System.", StringComparison.Ordinal)
            || type.Namespace.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOffered(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
