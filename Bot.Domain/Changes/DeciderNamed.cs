namespace SalesBot.Domain;

/// <summary>A person was named as the one who authorises the purchase, or their name was corrected (D13).</summary>
public sealed record DeciderNamed(string? From, string To) : PersonNamed(From, To)
{
    private protected override string Question => Keys.AuthorityDecider;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    private protected override bool Is(Person person) => person.Role == BuyingRole.Decider;
}
