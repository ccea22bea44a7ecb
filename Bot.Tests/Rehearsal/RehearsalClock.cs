using Microsoft.Extensions.Time.Testing;

namespace SalesBot.Tests;

/// <summary>A clock that stands still until it is moved, and counts who waits for it, so that a test knows when to move it.</summary>
public sealed class RehearsalClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly List<WatchedTimer> waiting = [];
    private TaskCompletionSource another = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The time it shows.</summary>
    public DateTimeOffset Now => GetUtcNow();

    /// <summary>How many wait for it.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this);
        timer.Start(base.CreateTimer(_ => timer.Ring(callback, state, period), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), dueTime, period);
        return timer;
    }

    /// <summary>Waits until somebody waits for so many seconds, and lets them pass.</summary>
    public async Task Pass(double least, double most)
    {
        while (true)
        {
            Task begun;
            DateTimeOffset? due;
            lock (gate)
            {
                begun = another.Task;
                due = waiting.Where(timer => timer.Due >= Now.AddSeconds(least) && timer.Due <= Now.AddSeconds(most)).Min(timer => timer.Due);
            }

            if (due is { } time)
            {
                SetUtcNow(time);
                return;
            }

            await begun.WaitAsync(Patience);
        }
    }

    private sealed class WatchedTimer(RehearsalClock clock) : ITimer
    {
        private ITimer? timer;

        public DateTimeOffset? Due { get; private set; }

        public void Start(ITimer started, TimeSpan dueTime, TimeSpan period)
        {
            timer = started;
            Change(dueTime, period);
        }

        public void Ring(TimerCallback callback, object? state, TimeSpan period)
        {
            Watch(period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = timer!.Change(dueTime, period);
            Watch(dueTime);
            return isChanged;
        }

        public void Dispose()
        {
            Watch(Timeout.InfiniteTimeSpan);
            timer!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Watch(Timeout.InfiniteTimeSpan);
            return timer!.DisposeAsync();
        }

        private void Watch(TimeSpan dueTime)
        {
            lock (clock.gate)
            {
                clock.waiting.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.Now + dueTime;
                if (Due is null)
                    return;
                clock.waiting.Add(this);
                clock.another.SetResult();
                clock.another = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
