using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>Missed replies are redelivered at growing intervals until the user has written or a day has passed.</summary>
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
    public void A_redelivery_is_claimed_once_and_not_before_it_is_due()
    {
        var profile = Owing();
        Assert.False(profile.ClaimRedelivery(Now.AddSeconds(29)));
        Assert.True(profile.ClaimRedelivery(Now.AddSeconds(30)));
        Assert.False(profile.ClaimRedelivery(Now.AddSeconds(30)));
        Assert.Equal(Now.AddSeconds(60), profile.NextAttemptAt);
        Assert.Equal(Now, profile.MissedSince);
    }

    [Fact]
    public void A_user_who_writes_or_removes_the_bot_is_owed_no_redelivery()
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
    public void A_missed_reply_is_not_redelivered_after_a_day()
    {
        var profile = Owing();
        profile.MissReply(Now.AddDays(1));
        Assert.Null(profile.NextAttemptAt);
    }
}
