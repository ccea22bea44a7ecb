namespace SalesBot.Domain;

/// <summary>Who authorises the purchase was named, or their name corrected (D13).</summary>
public sealed record DeciderNamed(string? From, string To) : PersonNamed(From, To)
{
    private protected override string Question => Keys.AuthorityDecider;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    private protected override bool Is(Person person) => person.Role == BuyingRole.Decider;
}
