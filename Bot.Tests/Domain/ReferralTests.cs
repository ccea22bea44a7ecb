using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class ReferralTests
{
    // D21
    [Fact]
    public void A_referral_is_stored_as_an_answer_and_in_the_history()
    {
        var (dana, nora) = (Given.Dana(), Somebody("Nora Jensen"));
        Assert.Null(nora.CameFrom(dana, [], Given.Ruta, Given.Today));

        Assert.Equal((dana.Id, true, true), (nora.ReferredById!.Value, nora.CameByReferral, dana.HasReferred));
        Assert.Equal(dana.Id.ToString("N"), nora.Answers[Keys.ReferredBy]);
        Assert.Equal(Keys.ReferredBy, Assert.IsType<AnswerChanged>(nora.News[^1]).Question);
        Assert.Equal(Standing.Lead, nora.Standing);
    }

    // D21
    [Fact]
    public void A_referral_to_oneself_in_a_circle_or_of_a_contact_that_has_one_is_refused()
    {
        var (dana, nora, piotr) = (Given.Dana(), Somebody("Nora Jensen"), Somebody("Piotr Zieliński"));
        nora.CameFrom(dana, [], Given.Ruta, Given.Today);
        piotr.CameFrom(nora, [dana.Id], Given.Ruta, Given.Today);

        Assert.Equal(ReferralRefusal.Themselves, dana.CameFrom(dana, [], Given.Ruta, Given.Today));
        Assert.Equal(ReferralRefusal.Circle, dana.CameFrom(nora, [dana.Id], Given.Ruta, Given.Today));
        Assert.Equal(ReferralRefusal.Circle, dana.CameFrom(piotr, [nora.Id, dana.Id], Given.Ruta, Given.Today));
        Assert.Equal(ReferralRefusal.HasOrigin, piotr.CameFrom(dana, [], Given.Ruta, Given.Today));
        Assert.False(dana.CameByReferral);
        Assert.Equal(nora.Id, piotr.ReferredById);
    }

    // D21
    [Fact]
    public void Erasing_the_referrer_keeps_only_that_there_was_a_referral()
    {
        var (dana, nora) = (Given.Dana(), Somebody("Nora Jensen"));
        nora.CameFrom(dana, [], Given.Ruta, Given.Today);
        nora.ForgetReferrer(Given.Ruta, Given.Today);
        Assert.Equal((Guid.Empty, true), (nora.ReferredById!.Value, nora.CameByReferral));
    }

    // D21
    [Fact]
    public void A_referral_can_be_taken_back()
    {
        var (dana, nora) = (Given.Dana(), Somebody("Nora Jensen"));
        nora.CameFrom(dana, [], Given.Ruta, Given.Today);
        Assert.Null(nora.Undo(nora.News[^1], Given.Ruta, Given.Today));
        Assert.Equal((null, false), (nora.ReferredById, nora.CameByReferral));
    }

    private static Contact Somebody(string name) => Contact.Enter(name, "Jensen Maritime", Given.Ruta, Given.Today);
}
