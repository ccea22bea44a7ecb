using Npgsql;

namespace SalesBot.Tests.Storage;

/// <summary>The PostgreSQL server on which tests may make databases and roles: the one of <c>SALESBOT_TEST_POSTGRES</c>, a connection string.</summary>
internal static class Server
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("SALESBOT_TEST_POSTGRES");

    /// <summary>Goes on with a test where there is a server; elsewhere it is skipped, but never in continuous integration.</summary>
    public static void Require() => Skip.If(
        string.IsNullOrEmpty(Named) && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase),
        "No PostgreSQL: set SALESBOT_TEST_POSTGRES to the connection string of a server on which databases may be made.");

    /// <summary>How a database of the server is reached.</summary>
    public static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(
        string.IsNullOrEmpty(Named)
            ? throw new InvalidOperationException("SALESBOT_TEST_POSTGRES names no server.")
            : Named) { Database = database }.ToString();

    /// <summary>Makes a database, empty or like another.</summary>
    /// <returns>Its name.</returns>
    public static string Create(string? template = null)
    {
        var name = $"salesbot_test_{Guid.NewGuid():N}";
        Run($"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}");
        return name;
    }

    /// <summary>Removes a database, whoever is still connected.</summary>
    public static void Drop(string name) => Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    /// <summary>Runs a command of an administrator.</summary>
    public static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
