using Microsoft.EntityFrameworkCore;

namespace SalesBot.Storage.Sqlite;

/// <summary>The tables in an SQLite file.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SalesDbContext(options);
