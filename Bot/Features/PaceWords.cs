using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Words for the time that a contact has spent in its stage (D19).</summary>
internal static class PaceWords
{
    private static readonly Counted Days = new(("day", "days"), ("diena", "dienos", "dienų"), ("dzień", "dni", "dni"));

    /// <summary>The days that a contact has been in its stage, by the user's calendar.</summary>
    public static int DaysInStage(Turn turn, Contact contact) =>
        turn.Today.DayNumber - DateOnly.FromDateTime(contact.StageSince.UtcDateTime + turn.Offset).DayNumber;

    /// <summary>The stage and the days in it.</summary>
    public static string Spent(Turn turn, Contact contact) => $"{turn.Say(StandingWords.Of(contact.Stage))} · {Of(DaysInStage(turn, contact), turn)}";

    /// <summary>A number of days.</summary>
    public static string Of(int days, Turn turn) => Of(days, turn.Language);

    /// <summary>A number of days.</summary>
    public static string Of(int days, Language language) => $"{days.ToString(language.Culture())} {Days.For(days, language)}";
}
