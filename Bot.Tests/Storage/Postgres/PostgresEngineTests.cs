using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Storage.Postgres;
using SalesBot.Tests.Channels.Teams.Authentication;

namespace SalesBot.Tests.Storage.Postgres;

/// <summary>What concerns only a server: hosts that start together, broken connections, locales, tokens for passwords.</summary>
public sealed class PostgresEngineTests
{
    private static readonly User Ruta = new("north", "ruta", "Rūta", Role.Rep);

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("20261122192505_Beginning")]
    public async Task Hosts_that_start_at_once_make_one_database(string? versionBefore)
    {
        Server.Require();
        var name = $"salesbot_test_{Guid.NewGuid():N}";
        try
        {
            if (versionBefore is not null)
            {
                using var engine = new PostgresEngine(Server.ConnectionString(name), null);
                await using var context = engine.Open();
                await context.GetService<IRelationalDatabaseCreator>().CreateAsync();
                await context.GetService<IMigrator>().MigrateAsync(versionBefore);
            }

            var hosts = new ConcurrentBag<SalesDatabase>();
            using var start = new Barrier(8);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    hosts.Add(new SalesDatabase(Server.ConnectionString(name)));
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            Assert.Equal(8, hosts.Count);
            foreach (var host in hosts)
                host.Dispose();
            using var again = new SalesDatabase(Server.ConnectionString(name));
            using var lent = again.Lend();
            Assert.Empty(lent.Session.Contacts);
        }
        finally
        {
            Server.Drop(name);
        }
    }

    [SkippableFact]
    public async Task Connections_that_break_between_two_taps_are_not_noticed()
    {
        using var files = new TemporaryDatabase(TestStore.OnServer());
        await using var bot = new KillableBot(files.ConnectionString, files.Store.Folder);
        await bot.Start();
        await bot.Say("qualify Dana Hallmann at Hallmann Pumps");
        foreach (var value in new[] { "passed", "real", "quarter", "comparing", "decides", "none" })
        {
            Assert.NotEmpty(files.Rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"));
            await bot.Send(bot.TapOn(value));
        }

        Assert.Equal(["qualified"], files.Rows("SELECT Standing FROM Contacts"));
        Assert.Equal(["6"], files.Rows("SELECT count(*) FROM History WHERE Kind = 'answered'"));
        Assert.Contains(bot.Lines, line => line.Contains("the turn begins anew", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Every_message_to_either_of_two_hosts_takes_effect_or_is_reported_as_failed()
    {
        using var files = new TemporaryDatabase(TestStore.OnServer());
        await using var one = new KillableBot(files.ConnectionString, files.Store.Folder);
        await using var other = new KillableBot(files.ConnectionString, files.Store.Folder);
        await Task.WhenAll(one.Start(), other.Start());
        await one.Say("hi");
        await other.Say("hi");
        for (var round = 0; round < 10; round++)
        {
            var name = $"{(char)('A' + round)}hallmann";
            await Task.WhenAll(
                one.Send(one.Message($"qualify Dana {name} at Pumps {round}")), one.Send(one.Message($"qualify Otto {name} at Valves {round}")),
                other.Send(other.Message($"qualify Vera {name} at Motors {round}")), other.Send(other.Message($"qualify Nina {name} at Fans {round}")));
        }

        // On a busy machine a turn may run out of time; then it has no effect, and its rep is told so.
        var told = one.Lines.Concat(other.Lines).Count(line => line.Contains(" failed", StringComparison.Ordinal));
        Assert.Equal([$"{40 - told}|{40 - told}|{42 - told}"], files.Rows("SELECT count(*), count(DISTINCT Name), (SELECT Turns FROM Profiles) FROM Contacts"));
        Assert.InRange(told, 0, 10);
    }

    [SkippableFact]
    public async Task A_search_by_prefix_does_not_depend_on_the_servers_locale()
    {
        Server.Require();
        var name = $"salesbot_test_{Guid.NewGuid():N}";
        Server.Run($"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'lt-LT'");
        try
        {
            using var database = new SalesDatabase(Server.ConnectionString(name));
            using (var book = new ContactBooks(database).Open(Ruta))
            {
                foreach (var called in new[] { "Yra Ivonė", "Ieva Yla", "Živilė Čapaitė", "Zita Capas", "Dana Hall-Mann" })
                    await book.Add(Contact.Enter(called, "Šiaurės Pienas", Ruta, TemporaryDatabase.Now));
                Assert.Equal(CommitResult.Committed, await book.Commit(new Delivery("test", "a:1", "1"), TemporaryDatabase.Now));
            }

            using var found = new ContactBooks(database).Open(Ruta);
            foreach (var (
                begins,
                who) in new[] {
                    ("y", "Ieva Yla, Yra Ivonė"),
                    ("i", "Ieva Yla, Yra Ivonė"),
                    ("čap", "Zita Capas, Živilė Čapaitė"),
                    ("dana hall-", "Dana Hall-Mann") })
                Assert.Equal(
                    who,
                    string.Join(
                        ", ",
                        (await found.Search(begins, 10)).Select(c => c.Name)
                            .Order(StringComparer.Create(CultureInfo.GetCultureInfo("en"), false))));
        }
        finally
        {
            Server.Drop(name);
        }
    }

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    public async Task Without_a_password_the_host_connects_with_the_token_of_its_identity(string? identity)
    {
        Server.Require();
        var (role, token) = ($"salesbot_{Guid.NewGuid():N}", $"token-{Guid.NewGuid():N}");
        var asked = new ConcurrentQueue<string>();
        var azure = await Loopback.StartAsync(async context =>
        {
            asked.Enqueue(Uri.UnescapeDataString(context.Request.QueryString.Value!));
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonSerializer.Serialize(new
            {
                access_token = token,
                token_type = "Bearer",
                resource = "https://ossrdbms-aad.database.windows.net",
                expires_on = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            }));
        });
        Server.Run($"CREATE ROLE {role} LOGIN PASSWORD '{token}'");
        try
        {
            using var files = new TemporaryDatabase(TestStore.OnServer());
            var own = new NpgsqlConnectionStringBuilder(files.ConnectionString);
            Server.Run($"ALTER DATABASE {own.Database} OWNER TO {role}");
            (string, string)[] settings = [("IDENTITY_ENDPOINT", azure.Urls.First() + "/msi/token"), ("IDENTITY_HEADER", "x")];
            if (identity is not null)
                settings = [
                    .. settings,
                    ("MicrosoftAppType", "UserAssignedMSI"),
                    ("MicrosoftAppId", identity),
                    ("MicrosoftAppTenantId", "aaaaaaaa-2222-3333-4444-555555555555")];
            await using (var bot = new KillableBot($"Host={own.Host};Port={own.Port};Database={own.Database};Username={role}", files.Store.Folder, settings))
            {
                await bot.Start();
                using var alive = await bot.Get("/healthz");
                Assert.Equal("alive", await alive.Content.ReadAsStringAsync());
            }

            Assert.Contains("Contacts", files.Store.Tables(), StringComparer.Ordinal);
            // With the same identity the bot authenticates to its channel, so other resources are asked for too.
            Assert.Contains(asked, question => question.Contains("resource=https://ossrdbms-aad.database.windows.net", StringComparison.Ordinal));
            Assert.All(asked, question => Assert.Equal(identity is not null, question.Contains($"client_id={identity ?? "none"}", StringComparison.Ordinal)));
        }
        finally
        {
            Server.Run($"DROP ROLE {role}");
            await Loopback.StopAsync(azure);
        }
    }

    [SkippableFact]
    public void A_host_that_gets_no_token_says_what_to_do()
    {
        Server.Require();
        var server = new NpgsqlConnectionStringBuilder(Server.ConnectionString("postgres"));
        var refusal =
            Assert.Throws<DatabaseUnusableException>(() =>
                new SalesDatabase($"Host={server.Host};Port={server.Port};Database=postgres;Username={server.Username}"));
        Assert.Contains("run it as a managed identity, or name a Password", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db.example;Username=bot", SslMode.VerifyFull)]
    [InlineData("Host=db.example;Username=bot;SSL Mode=VerifyFull", SslMode.VerifyFull)]
    [InlineData("Host=127.0.0.1,db.example;Username=bot", SslMode.VerifyFull)]
    [InlineData("Host=127.0.0.1;Username=bot", SslMode.Prefer)]
    [InlineData("Host=/var/run/postgresql;Username=bot", SslMode.Prefer)]
    public void A_token_is_sent_only_over_a_connection_that_verifies_the_server(string connectionString, SslMode mode)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        EntraToken.IsPasswordOf(builder, null);
        Assert.Equal(mode, builder.ConnectionStringBuilder.SslMode);
    }

    // Encryption alone is not enough: Require accepts any server, VerifyCA any server with a trusted certificate.
    [Theory]
    [InlineData("Disable")]
    [InlineData("Allow")]
    [InlineData("Require")]
    [InlineData("VerifyCA")]
    public void With_a_token_an_SSL_mode_that_does_not_verify_the_server_is_refused(string mode)
    {
        var refusal =
            Assert.Throws<DatabaseUnusableException>(() =>
                EntraToken.IsPasswordOf(new NpgsqlDataSourceBuilder($"Host=db.example;Username=bot;SSL Mode={mode}"), null));
        Assert.Contains("SSL Mode=VerifyFull", refusal.Message, StringComparison.Ordinal);
    }

    // A server has a hundred connections by default, which is enough for three hosts.
    [Theory]
    [InlineData("", 30)]
    [InlineData(";Maximum Pool Size=7", 7)]
    public void A_host_takes_at_most_thirty_connections_unless_told_otherwise(string setting, int most)
    {
        using var engine = new PostgresEngine("Host=db.example;Database=salesbot;Username=bot;Password=secret" + setting, null);
        using var session = engine.Open();
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(session.Database.GetConnectionString()).MaxPoolSize);
    }

    [SkippableFact]
    public async Task The_servers_error_about_a_refused_row_contains_none_of_its_data()
    {
        using var files = new TemporaryDatabase(TestStore.OnServer());
        using var database = new SalesDatabase(files.ConnectionString + ";Include Error Detail=true");
        using var lent = database.Lend();
        var contact = Contact.Enter("Erasmus Palimpsest", "Pumps", Ruta, TemporaryDatabase.Now);
        typeof(Contact).GetProperty(nameof(Contact.Company))!.SetValue(contact, null);
        lent.Session.Contacts.Add(contact);
        lent.Spoil();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.Commit(lent.Session));
        Assert.DoesNotContain("Erasmus", failure.ToString(), StringComparison.Ordinal);
    }
}
