namespace SalesBot.Tests;

/// <summary>A clock that stands still until it is moved. Timers go by the real time, unless it is told to hold them.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly List<HeldTimer> timers = [];
    private long ticks = now.UtcTicks;
    private (long Timestamp, DateTimeOffset At)? held;
    private TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The time it shows.</summary>
    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
        set
        {
            while (NextUntil(value) is { } timer)
                timer.Ring();
            Interlocked.Exchange(ref ticks, value.UtcTicks);
        }
    }

    /// <summary>How many wait for it.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return timers.Count;
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => held is { } since
        ? since.Timestamp + ((Now - since.At).Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond))
        : base.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        held is null ? base.CreateTimer(callback, state, dueTime, period) : new HeldTimer(this, callback, state, dueTime, period);

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan by) => Now += by;

    /// <summary>Whoever waits from now on waits for this clock.</summary>
    public void HoldTimers() => held = (base.GetTimestamp(), Now);

    /// <summary>Waits until somebody waits for so many seconds, and lets them pass.</summary>
    public async Task Pass(double least, double most)
    {
        while (true)
        {
            Task another;
            DateTimeOffset? due;
            lock (gate)
            {
                another = begun.Task;
                due = timers.Where(timer => timer.Due >= Now.AddSeconds(least) && timer.Due <= Now.AddSeconds(most)).Min(timer => timer.Due);
            }

            if (due is { } time)
            {
                Now = time;
                return;
            }

            await another.WaitAsync(Patience);
        }
    }

    private HeldTimer? NextUntil(DateTimeOffset end)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is not null)
                Interlocked.Exchange(ref ticks, Math.Max(ticks, next.Due!.Value.UtcTicks));
            return next;
        }
    }

    private sealed class HeldTimer : ITimer
    {
        private readonly SetClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private TimeSpan period;

        public HeldTimer(SetClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (this.clock, this.callback, this.state) = (clock, callback, state);
            Change(dueTime, period);
        }

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                clock.timers.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.Now + dueTime;
                if (Due is null)
                    return true;
                clock.timers.Add(this);
                clock.begun.SetResult();
                clock.begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return true;
            }
        }

        public void Ring()
        {
            Change(period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period, period);
            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
