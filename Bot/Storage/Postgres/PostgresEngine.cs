using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SalesBot.Storage.Postgres;

/// <summary>PostgreSQL, for several hosts on one database. Sessions borrow a connection for each question.</summary>
internal sealed class PostgresEngine : Engine
{
    // Whatever else the settings say. A turn has eight seconds, and is left the time to say that it did not work. Its statements are the
    // same again and again, and nothing is set in a session that would have to be reset. Several hosts fit on a server that takes a hundred
    // connections; a session has one for as long as a question lasts.
    private const string Usual = "Application Name=SalesBot;Timeout=5;Maximum Pool Size=30;Command Timeout=5;Max Auto Prepare=64;No Reset On Close=true;";

    private readonly NpgsqlDataSource source;

    /// <summary>The engine of a server's database.</summary>
    /// <exception cref="DatabaseUnusableException">
    /// Without a password there is no user whose token could be brought, or the token could get to another server.
    /// </exception>
    public PostgresEngine(string connectionString, string? managedIdentity)
    {
        // What PostgreSQL says of a refused row quotes its values, and those are personal data: they stay out of messages, and so out of
        // logs.
        var builder = new NpgsqlDataSourceBuilder(Usual + connectionString) { ConnectionStringBuilder = { IncludeErrorDetail = false, LogParameters = false } };
        if (builder.ConnectionStringBuilder is { Password: null, Passfile: null })
            EntraToken.IsPasswordOf(builder, managedIdentity);
        source = builder.Build();
    }

    public override void Migrate()
    {
        using var context = Open();
        MakeDatabase(context.GetService<IRelationalDatabaseCreator>());
        // Of processes that start at once EF lets one make the tables.
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        context.Database.Migrate();
    }

    public override SalesDbContext Open()
    {
        var context = new PostgresContext(new DbContextOptionsBuilder<PostgresContext>()
            // A turn that failed begins anew as a whole; one statement alone is not repeated.
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
            // Another process that starts as well was faster.
        }
    }
}
