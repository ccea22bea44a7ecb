using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SalesBot.Storage.Postgres;

/// <summary>PostgreSQL, for several hosts with one database. A session borrows a connection for each statement.</summary>
internal sealed class PostgresEngine : Engine
{
    // Defaults; the connection string may override them. A turn has eight seconds, and needs time left to report a failure. Its statements
    // are always the same, and no session settings have to be reset. With this pool size, several hosts fit on a server with a hundred
    // connections.
    private const string Usual = "Application Name=SalesBot;Timeout=5;Maximum Pool Size=30;Command Timeout=5;Max Auto Prepare=64;No Reset On Close=true;";

    // Any number that no other program in the same database uses.
    private const string MigrationLock = "736163746";

    private readonly NpgsqlDataSource source;

    /// <summary>The engine of a server's database.</summary>
    /// <exception cref="DatabaseUnusableException">
    /// There is no password and no user for a token, or the token could reach another server.
    /// </exception>
    public PostgresEngine(string connectionString, string? managedIdentity)
    {
        // PostgreSQL's error details quote the values of a refused row, which are personal data. Keep them out of messages and logs.
        var builder = new NpgsqlDataSourceBuilder(Usual + connectionString) { ConnectionStringBuilder = { IncludeErrorDetail = false, LogParameters = false } };
        if (builder.ConnectionStringBuilder is { Password: null, Passfile: null })
            EntraToken.IsPasswordOf(builder, managedIdentity);
        source = builder.Build();
    }

    public override void Migrate()
    {
        using var context = Open();
        MakeDatabase(context.GetService<IRelationalDatabaseCreator>());
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        // EF's own lock ends with each migration's transaction, so that two hosts could start the same second migration.
        context.Database.OpenConnection();
        context.Database.ExecuteSqlRaw($"SELECT pg_advisory_lock({MigrationLock})");
        try
        {
            FormerContacts.Migrate(context);
        }
        finally
        {
            context.Database.ExecuteSqlRaw($"SELECT pg_advisory_unlock({MigrationLock})");
        }
    }

    public override SalesDbContext Open()
    {
        var context = new PostgresContext(new DbContextOptionsBuilder<PostgresContext>()
            // A failed turn is tried again as a whole, never a single statement.
            .UseNpgsql(
                source.CreateConnection(),
                contextOwnsConnection: true,
                npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
            .EnableThreadSafetyChecks(false)
            .Options);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    public override Task Commit(SalesDbContext session) => session.SaveChangesAsync(acceptAllChangesOnSuccess: false);

    public override bool IsTaken(DbException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation };

    public override bool IsPassing(DbException failure) => failure.IsTransient;

    public override void Dispose() => source.Dispose();

    private static void MakeDatabase(IRelationalDatabaseCreator creator)
    {
        try
        {
            if (!creator.Exists())
                creator.Create();
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another starting process created it first.
        }
    }
}
