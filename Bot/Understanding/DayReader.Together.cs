using System.Globalization;

namespace SalesBot.Understanding;

// Days of several words that belong together: first Monday of December, next week on Friday, Friday week, end of next month, two weeks from Friday.
public static partial class DayReader
{
    private static readonly string[][] Nth =
    [
        ["first", "1st", "pirmas", "pirma", "pirmaji", "pirmasis", "pierwszy"], ["second", "2nd", "antras", "antra", "antraji", "drugi"],
        ["third", "3rd", "trecias", "trecia", "treciaji", "trzeci"], ["fourth", "4th", "ketvirtas", "ketvirta", "ketvirtaji", "czwarty"],
        ["last", "paskutinis", "paskutini", "paskutiniaji", "ostatni"],
    ];

    // "The next week" in the cases that stand in front of "end of", and those that a plain "next" has.
    private static readonly HashSet<string> NextOf = Set("next kito kitos kitais kita przyszlego przyszlym nastepnego nastepnym");

    private static readonly HashSet<string> Between = Set("of the in on w we na");

    private static readonly HashSet<string> Or = Set("or arba ar lub albo czy");
    private static readonly HashSet<string> From = Set("from nuo is z od between tarp");
    private static readonly HashSet<string> To = Set("to iki i na do and ir a");
    private static readonly HashSet<string> Moved = Set(
        "moved move moves postponed shifted rescheduled perkeltas perkelta perkelti nukeltas nukelta nukelti "
        + "przeniesiony przeniesiona przesuniety przesunieta przelozony przelozona");

    private static readonly HashSet<string> Not = Set("not ne nie");
    private static readonly HashSet<string> But = Set("but o bet tylko lecz a");

    private static readonly HashSet<string> Wakes = Set("wake remind pazadinkite pazadink priminkite primink priminti obudz przypomnij");

    // How many words after a word for waking its day may stand.
    private const int ReachOfWaking = 4;

    private readonly record struct Place(int Start, int End, Hit Hit);

    /// <summary>
    /// Chooses among the days of a text: the one to wake on, the one to which something was moved, the one that is not denied. An alternative
    /// is asked.
    /// </summary>
    private static Place Chosen(IReadOnlyList<Place> places, IReadOnlyList<string> keys)
    {
        foreach (var place in places)
            if (Enumerable.Range(1, ReachOfWaking).Any(back => place.Start - back >= 0 && Wakes.Contains(keys[place.Start - back])))
                return place;
        var first = places[0];
        if (places.Count < 2)
            return first;
        var second = places[1];
        var between = keys.Skip(first.End).Take(second.Start - first.End).Where(word => word.Length > 0).ToList();
        var before = keys.Take(first.Start).LastOrDefault(word => word.Length > 0 && !Between.Contains(word));
        var mistake = new Place(first.Start, second.End, new Hit(null, DayMistake.TwoDays, second.End - first.Start, false));
        if (between.Count > 0 && between.TrueForAll(word => Or.Contains(word) || Before.Contains(word)) && between.Exists(Or.Contains))
            return mistake;
        if (before is not null && Not.Contains(before) && between.Count is > 0 and <= 3 && between.Exists(But.Contains))
            return second with { Start = first.Start };
        if (between.Count is 1 or 2 && To.Contains(between[0]) && before is not null && From.Contains(before))
            return keys.Any(Moved.Contains) ? second with { Start = first.Start } : mistake;
        return first;
    }

    private sealed partial class Reading
    {
        private Hit? Together(int start) => NthWeekday(start) ?? FromDay(start) ?? WeekdayOfWeek(start) ?? PartOfNext(start) ?? TwoNumbers(start);

        // First Monday of December; pirmas gruodžio pirmadienis; ostatni piątek miesiąca.
        private Hit? NthWeekday(int start)
        {
            var nth = Array.FindIndex(Nth, words => words.Contains(Word(start), StringComparer.Ordinal));
            if (nth < 0)
                return null;
            var place = start + 1;
            int? month = null;
            if (Length(place) is >= 0 and var ahead)
                (month, place) = (ahead, place + 1);
            if (WeekdayAt(place) is not { } weekday)
                return null;
            place++;
            if (month is null)
            {
                while (Word(place) is { } between && Between.Contains(between))
                    place++;
                var isNext = Word(place) is { } next && NextOf.Contains(next);
                if (isNext)
                    place++;
                if (Length(place) is not (>= 0 and var named))
                    return null;
                (month, place) = (isNext && named == 0 ? today.AddMonths(1).Month : named, place + 1);
            }

            var year = YearAfter(place);
            var wanted = month.Value == 0 ? today.Month : month.Value;
            var found = NthIn(year ?? today.Year, wanted, nth, weekday);
            if (year is null && lies == DayLies.Ahead && found < today)
                found = month.Value == 0 ? NthIn(today.AddMonths(1).Year, today.AddMonths(1).Month, nth, weekday) : NthIn(today.Year + 1, wanted, nth, weekday);
            if (year is null && lies == DayLies.Back && found > today)
                found = NthIn(today.Year - 1, wanted, nth, weekday);
            return new Hit(found, null, place + (year is null ? 0 : 1) - start, false);
        }

        private static DateOnly NthIn(int year, int month, int nth, int weekday)
        {
            var first = new DateOnly(year, month, 1);
            var day = first.AddDays((weekday - (((int)first.DayOfWeek + 6) % 7) + 7) % 7);
            if (nth < Nth.Length - 1)
                return day.AddDays(7 * nth);
            while (day.AddDays(7).Month == month)
                day = day.AddDays(7);
            return day;
        }

        // Next week on Friday, Friday next week, in two weeks on Friday; Friday week; two weeks from Friday.
        private Hit? WeekdayOfWeek(int start)
        {
            if ((Whole(start) ?? LastWeek(start) ?? AfterSome(start)) is { Day: { } day } week && keys[start..(start + week.Length)].Any(Weeks.Contains))
            {
                var place = start + week.Length;
                var isFrom = Word(place) == "from";
                while (Word(place) is { } between && (Between.Contains(between) || between == "from"))
                    place++;
                if (WeekdayAt(place) is { } weekday)
                    return new Hit(isFrom ? Ahead(weekday).AddDays(day.DayNumber - today.DayNumber) : InWeekOf(day, weekday), null, place + 1 - start, false);
                return null;
            }

            // "Two weeks from Friday" has no "in" before it.
            if (Word(start) is { } number
                && (Numbers.TryGetValue(number, out var count) || int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count))
                && count is > 0 and < 100
                && Word(start + 1) is { } unit && Weeks.Contains(unit) && Word(start + 2) == "from" && WeekdayAt(start + 3) is { } then)
                return new Hit(Ahead(then).AddDays(7 * count), null, 4, false);
            if (WeekdayAt(start) is not { } named)
                return null;
            if (Word(start + 1) == "week" && Word(start + 2) is not "of")
                return new Hit(Ahead(named).AddDays(7), null, 2, false);
            if (Word(start + 1) == "after" && Word(start + 2) == "next")
                return new Hit(InWeekOf(today.AddDays(14), named), null, 3, false);
            var behind = start + 1;
            while (Word(behind) is { } link && Between.Contains(link))
                behind++;
            return behind < keys.Length && (Whole(behind) ?? LastWeek(behind)) is { Day: { } later } nextWeek
                && keys[behind..(behind + nextWeek.Length)].Any(Weeks.Contains)
                ? new Hit(InWeekOf(later, named), null, behind + nextWeek.Length - start, false)
                : null;
        }

        // Only with its day: "last week" alone is no day.
        private Hit? LastWeek(int start) =>
            Last.Contains(keys[start]) && Word(start + 1) is { } unit && Weeks.Contains(unit) ? new Hit(InWeekOf(today.AddDays(-7), 0), null, 2, false) : null;

        // End of next month, kito mėnesio pabaigoje, pod koniec przyszłego miesiąca; end of the week is its Friday.
        private Hit? PartOfNext(int start)
        {
            var place = start;
            var part = PartAt(place);
            if (part is not null)
                place++;
            while (part is not null && Word(place) is { } between && OfThe.Contains(between))
                place++;
            var isNext = Word(place) is { } next && NextOf.Contains(next);
            if (isNext)
                place++;
            if (Word(place) is not { } unit)
                return null;
            place++;
            if (part is null && (part = PartAt(place++)) is null)
                return null;
            if (Weeks.Contains(unit))
                return part == Part.End ? new Hit(InWeekOf(today.AddDays(isNext ? 7 : 0), 4), null, place - start, false)
                    : part == Part.Beginning ? new Hit(InWeekOf(today.AddDays(isNext ? 7 : 0), 0), null, place - start, false)
                    : new Hit(InWeekOf(today.AddDays(isNext ? 7 : 0), 2), null, place - start, false);
            if (!isNext)
                return null;
            if (Years.Contains(unit))
                return Of(part == Part.Beginning ? 1 : part == Part.Middle ? 7 : 12, part == Part.End ? Part.End : Part.Beginning, today.Year + 1, place - start);
            return MonthsLong.Contains(unit) ? Of(today.AddMonths(1).Month, part!.Value, today.AddMonths(1).Year, place - start) : null;
        }

        // "5 or 6 December", "5-6 December" and "gruodžio 5 arba 6" are two days; "moved from 4 to 11 December" is the second.
        private Hit? TwoNumbers(int start)
        {
            if (words[start].Trim(',').Split('-', '–') is [var low, var high] && low.Length is 1 or 2 && high.Length is 1 or 2
                && low.All(char.IsAsciiDigit) && high.All(char.IsAsciiDigit) && Month(start + 1) is not null)
                return new Hit(null, DayMistake.TwoDays, 2, false);
            if (Number(start) is not null && Word(start + 1) is { } between && Number(start + 2) is { } second && Month(start + 3) is { } month)
                return Or.Contains(between) ? new Hit(null, DayMistake.TwoDays, 4, false)
                    : !To.Contains(between) ? null
                    : keys.Any(Moved.Contains) ? Day(YearAfter(start + 4), month, second, YearAfter(start + 4) is null ? 4 : 5)
                    : new Hit(null, DayMistake.TwoDays, 4, false);
            return Month(start) is not null && Number(start + 1) is not null && Word(start + 2) is { } or && Or.Contains(or) && Number(start + 3) is not null
                ? new Hit(null, DayMistake.TwoDays, 4, false)
                : null;
        }

        private int? WeekdayAt(int place) =>
            Word(place) is { } word && Array.FindIndex(Weekdays, names => names.Contains(word, StringComparer.Ordinal)) is >= 0 and var weekday ? weekday : null;

        private DateOnly Ahead(int weekday) => InWeekOf(today, weekday) is var day && day > today ? day : day.AddDays(7);

        private static DateOnly InWeekOf(DateOnly day, int weekday) => day.AddDays(weekday - (((int)day.DayOfWeek + 6) % 7));
    }
}
