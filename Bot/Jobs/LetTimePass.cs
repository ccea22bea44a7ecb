using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Jobs;

/// <summary>Judges all contacts again about which time changed something.</summary>
internal sealed class LetTimePass(SalesDatabase database, Playbook playbook, TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async Task Run(CancellationToken stopping)
    {
        var effects = new TimeEffects(database, playbook);
        for (var last = Guid.Empty; await effects.JudgeSome(session => session.Contacts, clock.GetUtcNow(), last, stopping) is { } reached; last = reached)
        {
            // Until none is left.
        }
    }
}
