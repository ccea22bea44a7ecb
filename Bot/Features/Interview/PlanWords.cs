using System.Globalization;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The words for the plan against a saboteur: its day, and how it went (D14).</summary>
internal static class PlanWords
{
    /// <summary>The possible results of a plan.</summary>
    public static Option[] Results() =>
    [
        new("worked",
            ("It worked", "Pavyko", "Udało się"),
            ("They no longer object.", "Daugiau neprieštarauja.", "Już się nie sprzeciwiają.")) { FormerTitles = ["works", "suveikė", "się udał", "udał się", "się powiódł", "powiódł się", "zadziałał"] },
        new("failed",
            ("It did not work", "Nepavyko", "Nie udało się"),
            ("They still object.", "Vis dar prieštarauja.", "Nadal się sprzeciwiają."))
        {
            FormerTitles = ["did not", "did not work", "didn't work", "doesn't work", "nesuveikė", "nie udał się", "nie powiódł się", "się nie udał", "nie zadziałał"],
        },
    ];

    /// <summary>A plan with the day by which it is to be carried out, or with how it went.</summary>
    public static string Of(Person person, int longest, Language language)
    {
        var plan = PlainText.Cut(person.Plan!, longest);
        return person switch
        {
            { PlanResult: { } result } => $"{plan} · {Of(result, language)}",
            { PlanOn: { } day } => $"{plan} · {By(day, language)}",
            _ => plan,
        };
    }

    /// <summary>How a plan went.</summary>
    public static string Of(PlanResult result, Language language) =>
        Array.Find(Results(), option => option.Value == EnumNames<PlanResult>.Of(result))!.Title.In(language);

    /// <summary>By which day something is to be done.</summary>
    public static string By(DateOnly day, Language language)
    {
        var written = DayWords.Short(day, language);
        return new Words($"by {written}", $"iki {written}", $"do {written}").In(language);
    }

    /// <summary>The saboteur whose plan's day has come first, and of whom it is asked how the plan went; null when there is none.</summary>
    public static Person? Due(Contact contact, DateOnly today) =>
        !contact.HasEnded && contact.BuyingCentre.PlannedSoonest is { } person && person.PlanOn <= today ? person : null;

    /// <summary>The question how a plan went whose day has come.</summary>
    public static string Ask(Person person, Language language)
    {
        var name = PlainText.Cut(person.Name, 40);
        var by = $"{(name.Length > 0 ? $"{name}, " : "")}{By(person.PlanOn!.Value, language)}";
        return new Words(
            $"Did the plan for the objection work? ({by})",
            $"Ar planas prieštaravimui atremti pavyko? ({by})",
            $"Czy plan wobec sprzeciwu się powiódł? ({by})").In(language);
    }

    /// <summary>The stored form of a day.</summary>
    public static string? Stored(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a day in its stored form.</summary>
    public static DateOnly? Read(string? stored) =>
        stored is null ? null : DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
