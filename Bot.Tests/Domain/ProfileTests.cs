using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>The bot tries again to tell a user what they missed, ever later, and stops when they have seen it.</summary>
public class ProfileTests
{
    private static readonly DateTimeOffset Now = Given.Today;

    private static Profile Owing()
    {
        var profile = new Profile(Given.Ruta);
        profile.Seen("Rūta", "lt-LT", new ChatAddress("msteams", "a:ruta", "https://smba.trafficmanager.net/emea/", "28:bot", "29:ruta"));
        profile.MissReply(Now);
        return profile;
    }

    [Fact]
    public void What_is_owed_is_taken_over_by_one_and_not_before_its_time()
    {
        var profile = Owing();
        Assert.False(profile.ClaimRedelivery(Now.AddSeconds(29)));
        Assert.True(profile.ClaimRedelivery(Now.AddSeconds(30)));
        Assert.False(profile.ClaimRedelivery(Now.AddSeconds(30)));
        Assert.Equal(Now.AddSeconds(60), profile.NextAttemptAt);
        Assert.Equal(Now, profile.MissedSince);
    }

    [Fact]
    public void Who_writes_or_takes_the_bot_away_is_owed_nothing()
    {
        var writes = Owing();
        writes.Seen("Rūta", "lt-LT");
        var blocks = Owing();
        blocks.Lost();
        foreach (var profile in new[] { writes, blocks })
        {
            Assert.Equal((null, null), (profile.MissedSince, profile.NextAttemptAt));
            Assert.False(profile.ClaimRedelivery(Now.AddDays(1)));
        }
    }

    [Fact]
    public void After_a_day_it_is_told_no_more()
    {
        var profile = Owing();
        profile.MissReply(Now.AddDays(1));
        Assert.Null(profile.NextAttemptAt);
    }
}
