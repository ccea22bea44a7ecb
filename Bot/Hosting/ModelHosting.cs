using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using SalesBot.Understanding.Model;

namespace SalesBot.Hosting;

/// <summary>Where the model is and how the host is known there.</summary>
/// <param name="Endpoint">The address of an API that is compatible with OpenAI's, such as <c>https://…/openai/v1/</c>.</param>
/// <param name="Name">The model, or the deployment of one.</param>
/// <param name="Key">The key; null when the host brings its Entra token.</param>
internal sealed record ModelSettings(Uri Endpoint, string Name, string? Key)
{
    private static readonly string[] Azure = [".openai.azure.com", ".services.ai.azure.com", ".cognitiveservices.azure.com"];

    /// <summary>Whether the endpoint is one to which the token of the host's identity may go.</summary>
    public bool TakesIdentity =>
        Endpoint.Scheme == Uri.UriSchemeHttps && Array.Exists(Azure, name => Endpoint.IdnHost.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Registers the model, if the settings name one. Without it nothing of it is made.</summary>
internal static class ModelHosting
{
    /// <summary>Registers the model.</summary>
    public static void AddModel(this IServiceCollection services, Settings settings)
    {
        if (settings.Model is { } model)
            services.AddSingleton<IAnswerModel>(provider => new AnswerModel(
                Connect(model, settings.ManagedIdentity),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<AnswerModel>>().ModelFailed));
    }

    /// <summary>Connects to the endpoint.</summary>
    internal static IChatClient Connect(ModelSettings model, string? managedIdentity)
    {
        HttpMessageHandler calls = new AnswerLimit();
        if (model.Key is null && model.TakesIdentity)
            calls = new OwnIdentity(managedIdentity, calls);
        var options = new OpenAIClientOptions
        {
            Endpoint = model.Endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(new HttpClient(calls) { Timeout = Timeout.InfiniteTimeSpan }),
            // Each call has its own time limit.
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            // A message of the library could quote a text.
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        // The library wants a key also where none is needed.
        return new ChatClient(model.Name, new ApiKeyCredential(model.Key ?? "none"), options).AsIChatClient();
    }

    /// <summary>Brings the token of the host's identity.</summary>
    private sealed class OwnIdentity(string? managedIdentity, HttpMessageHandler calls) : DelegatingHandler(calls)
    {
        private static readonly TokenRequestContext Wanted = new(["https://cognitiveservices.azure.com/.default"]);

        private readonly TokenCredential credential = managedIdentity is null
            ? new DefaultAzureCredential()
            : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(managedIdentity));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var token = await credential.GetTokenAsync(Wanted, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Reads an answer whole, and drops it when it is larger than any answer can be.</summary>
    private sealed class AnswerLimit() : DelegatingHandler(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        private const int LargestAnswer = 64 * 1024;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await (await base.SendAsync(request, cancellationToken)).Whole(LargestAnswer, cancellationToken);
    }
}
