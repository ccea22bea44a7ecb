using System.ClientModel;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using Polly;

namespace SalesBot.Understanding.Model;

/// <summary>
/// Asks a chat endpoint. A call takes two seconds at most, with connecting and reading, and is not repeated. After some failures in a row nobody is
/// asked for a minute, so that a dead endpoint does not cost every turn two seconds.
/// </summary>
/// <param name="client">The endpoint.</param>
/// <param name="clock">The clock.</param>
/// <param name="failed">Is told why a call failed: a status or a kind of failure, and nothing of a text.</param>
internal sealed class AnswerModel(IChatClient client, TimeProvider clock, Action<string> failed) : IAnswerModel
{
    private const int MostFailures = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromMinutes(1);

    // What is not as the schema wants it is not read at all.
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(Longest).Build();
    private readonly ConcurrentDictionary<string, bool> asking = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset pausesUntil = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ModelClaim>> Ask(
        string user, IReadOnlyList<ModelQuestion> questions, string text, CancellationToken cancellationToken)
    {
        if (!asking.TryAdd(user, true))
            return [];
        try
        {
            if (!MayAsk())
                return [];
            var claims = await pipeline.ExecuteAsync(async token => await Call(questions, text, token), cancellationToken);
            Count(hasFailed: false);
            return claims;
        }
        // When the turn itself has ended, nobody knows how the endpoint is.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Count(hasFailed: true);
            failed(failure is ClientResultException { Status: > 0 } refused ? $"status {refused.Status}" : failure.GetType().Name);
            return [];
        }
        finally
        {
            asking.TryRemove(user, out _);
        }
    }

    private async Task<IReadOnlyList<ModelClaim>> Call(IReadOnlyList<ModelQuestion> questions, string text, CancellationToken cancellationToken)
    {
        // Waiting ends at the time limit also where what is waited for can't be cancelled.
        var response = await client.GetResponseAsync(ModelPrompt.Messages(questions, text), ModelPrompt.Options(questions), cancellationToken)
            .WaitAsync(cancellationToken);
        var claims = JsonSerializer.Deserialize<Answer>(response.Text, Strict)!.Facts;
        return claims.Count <= questions.Count ? claims : throw new JsonException("There are more answers than questions.");
    }

    // After a pause, one call tries whether the endpoint is back, and the others wait for what becomes of it.
    private bool MayAsk()
    {
        lock (gate)
        {
            if (failures < MostFailures)
                return true;
            if (clock.GetUtcNow() < pausesUntil)
                return false;
            pausesUntil = clock.GetUtcNow() + Pause;
            return true;
        }
    }

    private void Count(bool hasFailed)
    {
        lock (gate)
        {
            failures = hasFailed ? failures + 1 : 0;
            pausesUntil = clock.GetUtcNow() + Pause;
        }
    }

    private sealed record Answer(IReadOnlyList<ModelClaim> Facts);
}
