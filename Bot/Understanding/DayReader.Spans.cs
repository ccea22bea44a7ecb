using System.Globalization;

namespace SalesBot.Understanding;

// Lengths of time: a week from today, dvi savaitės nuo penktadienio, za tydzień od jutra; and alone, where something is put off by one.
public static partial class DayReader
{
    private static readonly HashSet<string> Behind = Set("from after nuo od po");
    private static readonly HashSet<string> InFront = Set("before pries przed");
    private static readonly HashSet<string> Present = Set("now dabar teraz");
    private static readonly HashSet<string> For = Set("for by another o na ant dar jeszcze kolejny");

    // The dative says by itself for how long.
    private static readonly HashSet<string> ForOne = Set("dienai savaitei menesiui metams");

    /// <summary>
    /// Finds a length of time that is no day by itself, as in <c>for two weeks</c>, <c>savaitei</c>, <c>o tydzień</c>: the day is that much later
    /// than the present one. Null when there is none.
    /// </summary>
    public static DayFound? FindSpan(string text, DateOnly today)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = new Reading(words, today, DayLies.Ahead);
        for (var start = 0; start < words.Length; start++)
        {
            var from = start;
            while (from < words.Length && For.Contains(Key(words[from])))
                from++;
            if (from < words.Length && read.SpanAt(from) is { } span && (span.IsCounted || from > start || ForOne.Contains(Key(words[from])))
                && Later(today, span.Count, span.Unit) is { } day)
                return new DayFound(
                    day,
                    null,
                    string.Join(' ', words[start..span.End]),
                    string.Join(' ', [.. words[..start], .. words[span.End..]]).Trim(' ', ',', ';'));
        }

        return null;
    }

    private readonly record struct Span(int Count, string Unit, int End, bool IsCounted);

    // Beyond these a count of years would leave the calendar.
    private const int EarliestYear = 1900, LatestYear = 8000;

    // A count of 0 is half a year.
    private static DateOnly? Later(DateOnly from, int count, string unit) =>
        from.Year > LatestYear ? null
        : count == 0 ? (Years.Contains(unit) || unit is "pusmecio" or "pusmeti" or "pusmeciui" ? from.AddMonths(6) : null)
        : Days.Contains(unit) ? from.AddDays(count)
        : Weeks.Contains(unit) ? from.AddDays(DaysOfWeek * count)
        : MonthsLong.Contains(unit) ? from.AddMonths(count)
        : Years.Contains(unit) ? from.AddYears(count)
        : null;

    private sealed partial class Reading
    {
        // "Two weeks", "pusmečiui", and "week" alone, which is not counted.
        public Span? SpanAt(int start)
        {
            var (count, used) = Word(start) switch
            {
                "half" when Word(start + 1) is "a" => (0, 2),
                "pol" => (0, 1),
                "pusmecio" or "pusmeti" or "pusmeciui" => (0, 0),
                { } word when NumberOf(word) is { } number => (number, 1),
                _ => (1, 0),
            };
            return Word(start + used) is { } unit && (DaysOf(unit) is not null || (count == 0 && used == 0))
                ? new Span(count, unit, start + used + 1, count == 0 || used > 0)
                : null;
        }

        // A week from today, two weeks after 5 December, in a week from tomorrow; a week on Friday, a week tomorrow; three days before Friday.
        private Hit? FromDay(int start)
        {
            if (Word(start) is "today" or "tomorrow" && Word(start + 1) == "week" && (Word(start + 2) is not { } next || NumberOf(next) is null))
                return new Hit(today.AddDays(Near[keys[start]] + DaysOfWeek), null, 2, false);
            var isLed = In.Contains(keys[start]);
            if (SpanAt(isLed ? start + 1 : start) is not { } span)
                return null;
            var place = span.End;
            var isLinked = Word(place) is { } link && (Behind.Contains(link) || InFront.Contains(link));
            var sign = isLinked && InFront.Contains(keys[place]) ? -1 : 1;
            // "A week tomorrow" has no word between, and "a week on Friday" has one that is as common before any other day.
            var isBritish = !isLinked && lies == DayLies.Ahead && !isLed && span.IsCounted && Word(place - 1) is "week" or "weeks"
                && (Word(place) is "today" or "tomorrow" || (Word(place) == "on" && WeekdayAt(place + 1) is not null));
            if (!isLinked && !isBritish)
                return null;
            if (isLinked || Word(place) == "on")
                place++;
            while (Word(place) == "the")
                place++;
            if (place >= keys.Length || DayFrom(place) is not { Day: { } from } day)
                return null;
            // "The day after tomorrow" is a day by itself, and "week from Monday to Friday" is none.
            if (!span.IsCounted && !isLed && !(Word(span.End) is "from" or "nuo" or "od" && IsNear(place)))
                return null;
            var found = sign > 0 ? Later(from, span.Count, span.Unit) : Earlier(from, span);
            return found is null ? null : new Hit(found, null, place + day.Length - start, false);
        }

        private static DateOnly? Earlier(DateOnly from, Span span) =>
            from.Year < EarliestYear ? null
            : span.Count == 0 ? from.AddMonths(-6)
            : Days.Contains(span.Unit) ? from.AddDays(-span.Count)
            : Weeks.Contains(span.Unit) ? from.AddDays(-DaysOfWeek * span.Count)
            : MonthsLong.Contains(span.Unit) ? from.AddMonths(-span.Count)
            : from.AddYears(-span.Count);

        // What is counted from a weekday begins with the next one, whatever the text is about.
        private Hit? DayFrom(int place) =>
            Present.Contains(keys[place]) ? new Hit(today, null, 1, false)
            : WeekdayAt(place) is { } weekday ? new Hit(Ahead(weekday), null, 1, false)
            : Numeric(place) ?? NearBy(place) ?? NthWeekday(place) ?? PartOf(place) ?? Calendar(place) ?? Weekday(place);

        private bool IsNear(int place) => Present.Contains(keys[place]) || Near.ContainsKey(keys[place]);
    }
}
