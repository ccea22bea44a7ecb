using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace SalesBot.Channels.Teams;

/// <summary>
/// Gives the SDK's adapter what it expects of authentication: a way to call a channel. The caller was verified before the adapter, and an
/// HTTP handler adds the bot's own token.
/// </summary>
internal sealed class VerifiedAuthentication(IHttpClientFactory clients) : BotFrameworkAuthentication
{
    private readonly ConnectorFactory connectors = new Connectors(clients);

    /// <summary>The result of the earlier verification, in the SDK's terms.</summary>
    public AuthenticateRequestResult Verified(ClaimsIdentity caller, string? callerId) => new()
    {
        Audience = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ClaimsIdentity = caller,
        CallerId = callerId,
        ConnectorFactory = connectors,
    };

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests are verified before they reach the adapter.");

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot has no streaming endpoint.");

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    private sealed class Connectors(IHttpClientFactory clients) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(new ClientWhenAsked(serviceUrl, clients));
    }

    /// <summary>
    /// The SDK's client for rare calls, such as listing members; all sending goes through <see cref="Connector"/>. The adapter requests a
    /// client for every turn, and Microsoft.Rest compiles a regular expression for each. So it is created on first use.
    /// </summary>
    private sealed class ClientWhenAsked(string serviceUrl, IHttpClientFactory clients) : IConnectorClient
    {
        // Shared by all clients. The SDK would create resolvers for each client, and each would inspect every type again.
        private static readonly DefaultContractResolver Writing = new();
        private static readonly DefaultContractResolver Reading = new();
        private static readonly ServiceClientCredentials NoCredentials = new HandlersShowTheToken();

        private ConnectorClient? made;

        public Uri BaseUri
        {
            get => Client.BaseUri;
            set => Client.BaseUri = value;
        }

        public JsonSerializerSettings SerializationSettings => Client.SerializationSettings;

        public JsonSerializerSettings DeserializationSettings => Client.DeserializationSettings;

        public ServiceClientCredentials Credentials => NoCredentials;

        public IAttachments Attachments => Client.Attachments;

        public IConversations Conversations => Client.Conversations;

        private ConnectorClient Client => made ??= Make();

        public void Dispose() => made?.Dispose();

        private ConnectorClient Make()
        {
            var client = new ConnectorClient(new Uri(serviceUrl), NoCredentials, clients.CreateClient(), disposeHttpClient: true);
            client.SerializationSettings.ContractResolver = Writing;
            client.DeserializationSettings.ContractResolver = Reading;
            return client;
        }
    }

    private sealed class HandlersShowTheToken : ServiceClientCredentials;

    /// <summary>The bot signs no user in, so it needs no user tokens.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public static readonly NoUserTokens Instance = new();

        public override Task<TokenResponse> GetUserTokenAsync(
            string userId,
            string connectionName,
            string channelId,
            string magicCode,
            CancellationToken cancellationToken) =>
            throw Refusal();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName,
            Activity activity,
            string finalRedirect,
            CancellationToken cancellationToken) =>
            throw Refusal();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw Refusal();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId,
            string channelId,
            string includeFilter,
            CancellationToken cancellationToken) =>
            throw Refusal();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw Refusal();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
                throw Refusal();

        private static NotSupportedException Refusal() => new("The bot signs nobody in.");
    }
}
