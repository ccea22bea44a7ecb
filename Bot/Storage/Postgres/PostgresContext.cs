using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesBot.Storage.Postgres;

/// <summary>The tables in a PostgreSQL database.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : SalesDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Compare texts by code points, as in SQLite, whatever locale the server has. A prefix is then a range in the index.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    /// <summary>Creates the context for <c>dotnet ef</c>, which writes migrations.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<PostgresContext>
    {
        public PostgresContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql().Options);
    }
}
