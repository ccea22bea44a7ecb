namespace SalesBot.Domain;

/// <summary>A saboteur was named, or their name corrected (D14).</summary>
public sealed record SaboteurNamed(string? From, string To) : PersonNamed(From, To)
{
    private protected override string Question => Keys.BuyingCentrePerson;

    public override T Project<T>(IChangeProjection<T> projection) => projection.Of(this);

    private protected override bool Is(Person person) => person.Stance == Stance.Saboteur;
}
