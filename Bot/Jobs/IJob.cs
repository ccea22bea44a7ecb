namespace SalesBot.Jobs;

/// <summary>Something that the host does by itself, when <see cref="JobList"/> says.</summary>
internal interface IJob
{
    /// <summary>Does it once. A failure is logged, and the job runs again at its next time.</summary>
    Task Run(CancellationToken stopping);
}
