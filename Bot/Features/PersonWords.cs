using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Words for a person of the buying centre (D13, D14). What nobody noted is left out.</summary>
internal static class PersonWords
{
    /// <summary>Their part in the decision, as the history tells it.</summary>
    public static string Of(Part part, Language language) => Join(Role(part.Role), StandingWords.Of(part.Stance), Influence(part.Influence), language);

    /// <summary>Their role, and where they stand.</summary>
    public static string RoleAndStance(Person person, Language language) => Join(Role(person.Role), StandingWords.Of(person.Stance), null, language);

    /// <summary>Where they stand, and how much their word weighs. For somebody who objects, it is said that their weight is not known.</summary>
    public static string Attitude(Person person, Language language) =>
        Join(
            StandingWords.Of(person.Stance),
            person.Stance is Stance.Saboteur ? StandingWords.Of(person.Influence) : Influence(person.Influence),
            null,
            language);

    private static Words? Role(BuyingRole? role) => role is { } known ? StandingWords.Of(known) : null;

    private static Words? Influence(Influence? influence) => influence is null ? null : StandingWords.Of(influence);

    private static string Join(Words? one, Words? two, Words? three, Language language) =>
        string.Join(" · ", new[] { one, two, three }.OfType<Words>().Select(words => words.In(language)));
}
