namespace SalesBot.Tests.Deployment;

/// <summary>The image and the trial with PostgreSQL. No engine builds them here: this is what can be told by reading, and that each check would tell.</summary>
public sealed class ContainerTests
{
    [Fact]
    public void The_image_is_as_it_should_be() => Assert.Empty(DockerfileChecks.Findings(ContainerFiles.Read()));

    [Fact]
    public void The_trial_is_as_it_should_be() => Assert.Empty(ComposeChecks.Findings(ContainerFiles.Read()));

    [Theory]
    [InlineData("aspnet:10.0-noble", "aspnet:9.0-noble", "The image does not rest on the ASP.NET Core runtime of net10.0.")]
    [InlineData("-chiseled-extra", "-chiseled", "The image is not the chiselled one with ICU and time zones.")]
    [InlineData("-noble-chiseled-extra", "-noble", "The image is not the chiselled one with ICU and time zones.")]
    [InlineData("USER $APP_UID", "USER root", "The image does not run as the user of the base image.")]
    [InlineData("USER $APP_UID\n", "USER $APP_UID\nUSER 0\n", "The image does not run as the user of the base image.")]
    [InlineData("USER $APP_UID\n", "RUN mkdir /data\nUSER $APP_UID\n", "The image has no shell to run anything with.")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"SalesBot.dll\"]", "ENTRYPOINT dotnet SalesBot.dll", "The image does not start SalesBot.dll, or asks a shell to.")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"SalesBot.dll\"]", "ENTRYPOINT [\"dotnet\", \"Bot.dll\"]", "The image does not start SalesBot.dll, or asks a shell to.")]
    [InlineData("check-health", "health", "The health check is no command of the host, or asks a shell for it.")]
    [InlineData("CMD [\"dotnet\", \"SalesBot.dll\", \"check-health\"]", "CMD curl -f http://localhost:8080/readyz", "The health check is no command of the host, or asks a shell for it.")]
    [InlineData("EXPOSE 8080", "EXPOSE 80", "The port that is exposed is not the one that the host listens on.")]
    [InlineData("8080", "80", "A user who is not root can't listen on that port.")]
    [InlineData("ConnectionStrings__SalesBot=", "ConnectionString__SalesBot=", "Nobody reads ConnectionString__SalesBot.")]
    [InlineData("DOTNET_EnableDiagnostics=0", "MicrosoftAppPassword=abc", "A secret would lie in a layer: ENV ASPNETCORE_HTTP_PORTS=8080 MicrosoftAppPassword=abc ConnectionStrings__SalesBot=\"Data Source=/data/salesbot.db\"")]
    [InlineData("Data Source=/data/", "Data Source=/app/", "The database is not in a volume: /app")]
    [InlineData("VOLUME [\"/data\"]", "VOLUME [\"/db\"]", "The database is not in a volume: /data")]
    [InlineData("--from=build --chown=$APP_UID:$APP_UID /data", "--from=build /data", "The user can't write where the database is: /data")]
    [InlineData("COPY --from=build /app", "COPY --from=publish /app", "No stage before is called publish.")]
    [InlineData("COPY Bot.Domain Bot.Domain", "COPY Bot.Domains Bot.Domain", "There is no Bot.Domains to copy.")]
    [InlineData("COPY Bot.Domain Bot.Domain\n", "", "Building needs Bot.Domain.")]
    [InlineData("COPY Bot.Framework/Bot.Framework.csproj Bot.Framework/packages.lock.json Bot.Framework/\n", "", "Restoring needs Bot.Framework/Bot.Framework.csproj.")]
    [InlineData("Bot.Domain/packages.lock.json ", "", "Restoring needs Bot.Domain/packages.lock.json.")]
    [InlineData("Bot/WebChat.targets Bot/packages", "Bot/packages", "Restoring needs Bot/WebChat.targets.")]
    [InlineData("Directory.Packages.props Npm.targets", "Directory.Packages.props", "Restoring needs Npm.targets.")]
    [InlineData("RUN dotnet restore Bot --locked-mode", "RUN dotnet restore Bot", "Packages are not restored from the lock files in a layer before the build.")]
    [InlineData("RUN dotnet publish Bot", "RUN dotnet build Bot", "Packages are not restored from the lock files in a layer before the build.")]
    [InlineData(" \\\n    && test -s /webchat/webchat.js", "", "The image could come without the local chat page.")]
    [InlineData("--output /app -property:WebChatCache=/webchat", "--output /app", "The image could come without the local chat page.")]
    public void A_broken_image_is_found_out(string text, string by, string finding) =>
        Assert.Contains(finding, DockerfileChecks.Findings(ContainerFiles.Read().Broken("Dockerfile", text, by)), StringComparer.Ordinal);

    [Theory]
    [InlineData("!Bot.Domain\n", "Bot.Domain is left out of what is sent to the engine.")]
    [InlineData("!global.json\n", "global.json is left out of what is sent to the engine.")]
    public void What_the_engine_is_not_sent_is_found_out(string line, string finding) =>
        Assert.Contains(finding, DockerfileChecks.Findings(ContainerFiles.Read().Broken("Dockerfile.dockerignore", line, "")), StringComparer.Ordinal);

    [Theory]
    [InlineData("  read_only: true\n  tmpfs:", "  tmpfs:", "bot can write to its root file system.")]
    [InlineData("cap_drop: [ALL]", "cap_drop: [NET_RAW]", "try keeps capabilities.")]
    [InlineData("no-new-privileges:true", "seccomp:unconfined", "database can gain privileges.")]
    [InlineData("/tmp:mode=1777,size=16m,noexec", "/run:mode=1777,size=16m,noexec", "bot has nowhere for temporary files.")]
    [InlineData("    user: postgres\n", "    user: postgres\n    cap_add: [SYS_ADMIN]\n", "database asks for privileges.")]
    [InlineData("127.0.0.1:8080:8080", "8080:8080", "bot is published to the world: 8080:8080")]
    [InlineData("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?see example.env}", "POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-salesbot}", "POSTGRES_PASSWORD is not asked for.")]
    [InlineData("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?see example.env}", "POSTGRES_PASSWORD: salesbot", "A secret is written down: POSTGRES_PASSWORD")]
    [InlineData("Password='${POSTGRES_PASSWORD:?see example.env}'", "Password=salesbot", "A secret is written down: Password")]
    [InlineData("postgres:17-bookworm", "postgres:latest", "The database is not pinned to a major version.")]
    [InlineData("    user: postgres\n", "", "The database runs as root.")]
    [InlineData("network_mode: none", "network_mode: bridge", "The database can be reached over a network.")]
    [InlineData("--host=127.0.0.1, ", "", "The database is called healthy before it is.")]
    [InlineData("--auth-local=scram-sha-256 ", "", "Whoever has the socket needs no password.")]
    [InlineData("      - contacts:/var/lib/postgresql/data\n", "", "The contacts would be gone with the container.")]
    [InlineData("volumes:\n  contacts:\n", "volumes:\n", "The volume contacts is not declared.")]
    [InlineData("MicrosoftAppId: \"\"", "MicrosoftAppID: \"\"", "Nobody reads MicrosoftAppID.")]
    [InlineData("service_healthy", "service_started", "bot does not wait for the database.")]
    [InlineData("stop_grace_period: 40s", "stop_grace_period: 10s", "try is killed before it has finished its turns.")]
    [InlineData("context: ../..", "context: ..", "bot is built from what is not there: ../Bot/Bot.csproj")]
    [InlineData("dockerfile: deploymentTemplates/container/Dockerfile", "dockerfile: Dockerfile", "bot is built from what is not there: ../../Dockerfile")]
    [InlineData("target: /var/run/postgresql", "target: /run/db", "bot and the database share no socket at /var/run/postgresql.")]
    [InlineData("POSTGRES_DB: salesbot", "POSTGRES_DB: sales", "try asks for another database or user than is made.")]
    [InlineData("ASPNETCORE_ENVIRONMENT: Development", "ASPNETCORE_ENVIRONMENT: Staging", "The trial does not start without an app id.")]
    [InlineData("MicrosoftAppId: \"\"", "MicrosoftAppId: \"11111111-2222-3333-4444-555555555555\"", "The trial does not start without an app id.")]
    [InlineData("    network_mode: host\n", "    ports: [\"127.0.0.1:3978:3978\"]\n", "The trial would be called from the bridge's address, which is refused.")]
    [InlineData("http://localhost:3978\n", "http://+:3978\n", "The trial listens beyond this machine.")]
    [InlineData("      MicrosoftAppId: \"\"\n", "      MicrosoftAppId: \"\"\n      ASPNETCORE_FORWARDEDHEADERS_ENABLED: \"true\"\n", "The trial believes what a proxy says of the caller.")]
    [InlineData("    profiles: [try]\n", "", "The trial starts unasked.")]
    [InlineData("ASPNETCORE_ENVIRONMENT: Production", "ASPNETCORE_ENVIRONMENT: Development", "The bot for Teams does not run in Production.")]
    [InlineData("127.0.0.1:8080:8080", "127.0.0.1:8080:80", "The port that is published is not the one that the host listens on.")]
    [InlineData("    env_file:\n      - .env\n", "", "The bot for Teams does not get its settings.")]
    [InlineData("    profiles: [teams]\n", "", "The bot for Teams starts unasked.")]
    public void A_broken_trial_is_found_out(string text, string by, string finding) =>
        Assert.Contains(finding, ComposeChecks.Findings(ContainerFiles.Read().Broken("compose.yaml", text, by)), StringComparer.Ordinal);

    [Theory]
    [InlineData("MicrosoftAppTenantId=", "MicrosoftTenantId=", "Nobody reads MicrosoftTenantId.")]
    [InlineData("MicrosoftAppTenantId=", "MicrosoftTenantId=", "The example does not ask whose tenant the bot serves.")]
    [InlineData("#AllowedTenants__0=", "#AllowedTenants__0=*", "The example does not ask whose tenant the bot serves.")]
    [InlineData("POSTGRES_PASSWORD=", "POSTGRES=", "The example does not name POSTGRES_PASSWORD.")]
    [InlineData("MicrosoftAppPassword=", "MicrosoftAppPassword=abc", "The example gives MicrosoftAppPassword away.")]
    public void A_broken_example_is_found_out(string text, string by, string finding) =>
        Assert.Contains(finding, ComposeChecks.Findings(ContainerFiles.Read().Broken("example.env", text, by)), StringComparer.Ordinal);
}
