using SalesBot.Domain;

namespace SalesBot.Languages;

/// <summary>Writes days so that they can't be confused, and asks for a day that could not be read.</summary>
public static class DayWords
{
    private static readonly Words Pattern = ("dddd, d MMMM yyyy", "yyyy 'm.' MMMM d 'd.', dddd", "dddd, d MMMM yyyy");

    private static readonly Words ShortPattern = ("d MMMM yyyy", "yyyy 'm.' MMMM d 'd.'", "d MMMM yyyy");

    /// <summary>A day with its weekday.</summary>
    public static string Of(DateOnly day, Language language) => day.ToString(Pattern.In(language), language.Culture());

    /// <summary>A day without its weekday, for the history.</summary>
    public static string Short(DateOnly day, Language language) => day.ToString(ShortPattern.In(language), language.Culture());

    /// <summary>Says that the calendar has no such day.</summary>
    public static Words NoSuchDay(string written) => (
        $"There is no such day as “{written}”. Which day did you mean?",
        $"Dienos „{written}“ kalendoriuje nėra. Kurią dieną turėjote omenyje?",
        $"Dnia „{written}” nie ma w kalendarzu. O który dzień chodzi?");

    /// <summary>Says that the words can mean two days.</summary>
    public static Words TwoDays(string written) => (
        $"“{written}” could be two different days. Which one did you mean?",
        $"„{written}“ galima suprasti kaip dvi dienas. Kurią turėjote omenyje?",
        $"„{written}” można odczytać jako dwa dni. O który chodzi?");

    /// <summary>Says why a day is refused.</summary>
    public static Words Of(StepRefusal doubt, DateOnly day)
    {
        var (en, lt, pl) = (Of(day, Language.English), Of(day, Language.Lithuanian), Of(day, Language.Polish));
        return doubt switch
        {
            StepRefusal.PlannedInThePast => (
                $"{en} is in the past. Which day did you mean?",
                $"Ši diena jau praėjo: {lt}. Kurią turėjote omenyje?",
                $"Ten dzień już minął: {pl}. O który chodzi?"),
            StepRefusal.HappensInTheFuture => (
                $"{en} is in the future. When did it happen?",
                $"Ši diena dar ateityje: {lt}. Kada tai įvyko?",
                $"Ten dzień dopiero nadejdzie: {pl}. Kiedy to było?"),
            StepRefusal.TooFarAway => (
                $"{en} is too far off. Which day did you mean?",
                $"Ši diena per tolima: {lt}. Kurią turėjote omenyje?",
                $"To zbyt odległy dzień: {pl}. O który chodzi?"),
            StepRefusal.DoesNotFit or StepRefusal.JumpWithoutReason or StepRefusal.EndWithoutReason or StepRefusal.IsNotOpen =>
                throw new ArgumentOutOfRangeException(nameof(doubt), $"{doubt} is not about the day."),
        };
    }
}
