using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesBot.Storage.Sqlite;

/// <summary>The tables in an SQLite file.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SalesDbContext(options)
{
    /// <summary>How <c>dotnet ef</c> makes it, to write a migration.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<SqliteContext>
    {
        public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options);
    }
}
