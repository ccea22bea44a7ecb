using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesBot.Storage.Postgres;

/// <summary>The tables in a PostgreSQL database.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : SalesDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Texts are compared by code points, as in SQLite, whatever language the server was set up in: a prefix is then a range of the
        // index.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    /// <summary>How <c>dotnet ef</c> makes it, to write a migration.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<PostgresContext>
    {
        public PostgresContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql().Options);
    }
}
