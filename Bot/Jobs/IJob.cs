namespace SalesBot.Jobs;

/// <summary>A background job of the host. <see cref="JobList"/> says when it runs.</summary>
internal interface IJob
{
    /// <summary>Runs it once. A failure is logged, and the job runs again at its next time.</summary>
    Task Run(CancellationToken stopping);
}
