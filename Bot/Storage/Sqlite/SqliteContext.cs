using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesBot.Storage.Sqlite;

/// <summary>The tables in an SQLite file.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SalesDbContext(options)
{
    /// <summary>Creates the context for <c>dotnet ef</c>, which writes migrations.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<SqliteContext>
    {
        public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options);
    }
}
