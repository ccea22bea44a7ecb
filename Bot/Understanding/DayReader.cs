using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Understanding;

/// <summary>
/// Finds a day in typed text, in English, Lithuanian and Polish alike: <c>next Friday</c>, <c>po dviejų savaičių</c>, <c>14 marca</c>,
/// <c>14.3.</c>. Written for this bot, because the existing recognisers do not support Lithuanian. Text that can mean two days is reported
/// as a mistake, so that the user is asked.
/// </summary>
public static partial class DayReader
{
    /// <summary>Finds the day that a text means; null when there is none. Of several that stand apart it is the first, unless the words say which.</summary>
    public static DayFound? Find(string text, DateOnly today, DayLies lies = DayLies.Ahead)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = new Reading(words, today, lies);
        var places = new List<Place>();
        for (var start = 0; start < words.Length; start++)
        {
            if (read.At(start) is not { } hit)
                continue;
            var to = start + hit.Length;
            // "Friday 14 March" names one day twice. If the two differ, the text names two days.
            while (to < words.Length && read.At(to) is { } same)
            {
                hit = hit.Day == same.Day || (hit.IsWeekday && hit.Day is { } week && same.Day is { } exact && week.DayOfWeek == exact.DayOfWeek)
                    ? same with { IsWeekday = false }
                    : new Hit(null, DayMistake.TwoDays, same.Length, false);
                to += same.Length;
            }

            places.Add(new Place(start, to, hit));
            start = to - 1;
        }

        if (places.Count == 0)
            return null;
        var (first, end, chosen) = Chosen(places, [.. words.Select(Key)]);
        var from = first;
        while (from > 0 && Before.Contains(Key(words[from - 1])))
            from--;
        return new DayFound(
            chosen.Day,
            chosen.Mistake,
            string.Join(' ', words[first..end]),
            string.Join(' ', [.. words[..from], .. words[end..]]).Trim(' ', ',', ';'))
        {
            IsVague = chosen.IsVague, IsBound = words[from..first].Any(word => Bounds.Contains(Key(word))),
        };
    }

    /// <summary>Reads a text that is only a day; null when it is not.</summary>
    public static DayFound? Read(string text, DateOnly today, DayLies lies = DayLies.Ahead) =>
        Find(text, today, lies) is { Rest.Length: 0 } found ? found : null;

    // Half a year.
    private const int MostDaysBack = 183;

    private static string Key(string word) => SearchKey.Of(word);

    private readonly record struct Hit(DateOnly? Day, DayMistake? Mistake, int Length, bool IsWeekday, bool IsVague = false);

    private sealed partial class Reading(string[] words, DateOnly today, DayLies lies)
    {
        private readonly string[] keys = [.. words.Select(Key)];

        public Hit? At(int start) =>
            Together(start) ?? Numeric(start) ?? NearBy(start) ?? AfterSome(start) ?? PartOf(start) ?? Calendar(start) ?? Weekday(start) ?? Whole(start);

        private string? Word(int place) => place < keys.Length ? keys[place] : null;

        // 2027-03-14, 14.3.2027, 14.3., 14/3.
        private Hit? Numeric(int start)
        {
            var word = words[start].Trim(',', ';', '!', '?');
            var separator = word.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
            if (separator is not ('-' or '.' or '/') || word.Any(letter => !char.IsAsciiDigit(letter) && letter != separator))
                return null;
            var parts = word.TrimEnd('.').Split(separator);
            if (parts.Length is < 2 or > 3 || parts.Any(part => part.Length is 0 or > 4) || !char.IsAsciiDigit(word[0]))
                return null;
            var number = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            if (parts.Length == 3 && parts[0].Length == 4)
                return Day(number[0], number[1], number[2], 1);
            // "10.30" is a time and "2.5" a number. A day without a year ends with a full stop or has a slash.
            if (parts.Length == 2 && separator != '/' && !(separator == '.' && word.EndsWith('.')))
                return separator == '.' && number[1] is >= 1 and <= 12 && keys.Length == 1 ? Day(null, number[1], number[0], 1) : null;
            int? year = parts.Length == 3 ? (number[2] < 100 ? 2000 + number[2] : number[2]) : null;
            if (separator == '/' && number[0] != number[1] && number[0] <= 12 && number[1] <= 12)
                return new Hit(null, DayMistake.TwoDays, 1, false);
            return separator == '/' && number[1] > 12 ? Day(year, number[0], number[1], 1) : Day(year, number[1], number[0], 1);
        }

        private Hit? NearBy(int start)
        {
            for (var length = Math.Min(3, keys.Length - start); length > 0; length--)
                if (Near.TryGetValue(string.Join(' ', keys[start..(start + length)]), out var days))
                    return new Hit(today.AddDays(days), null, length, false);
            return null;
        }

        // In two weeks, po savaitės, za pół roku; two weeks ago, prieš dvi savaites.
        private Hit? AfterSome(int start)
        {
            var isBefore = Word(start) == "pries";
            var place = start + (In.Contains(keys[start]) || isBefore ? 1 : 0);
            var (count, used) = Word(place) switch
            {
                "half" when Word(place + 1) is "a" => (0, 2),
                "pol" => (0, 1),
                "pusmecio" or "pusmeti" => (0, 0),
                { } word when Numbers.TryGetValue(word, out var number) => (number, 1),
                { } word when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 => (number, 1),
                _ => (1, 0),
            };
            var unit = Word(place + used);
            var end = place + used + 1;
            if (unit is null)
                return null;
            var isAgo = Word(end) is { } after && Ago.Contains(after);
            if (place == start && !isAgo)
                return null;
            var sign = isBefore || isAgo ? -1 : 1;
            DateOnly? day = count == 0
                ? (Years.Contains(unit) || unit is "pusmecio" or "pusmeti" ? today.AddMonths(6 * sign) : null)
                : Days.Contains(unit) ? today.AddDays(count * sign)
                : Weeks.Contains(unit) ? today.AddDays(7 * count * sign)
                : MonthsLong.Contains(unit) ? today.AddMonths(count * sign)
                : Years.Contains(unit) ? today.AddYears(count * sign)
                : null;
            return day is null ? null : new Hit(day, null, end - start + (isAgo ? 1 : 0), false);
        }

        // 14 March 2027, March 14, kovo 14 d., 2027 m. kovo 14 d., 14 marca; and a month alone when it can mean nothing else.
        private Hit? Calendar(int start)
        {
            var place = start;
            int? year = null;
            if (IsYear(place) && Month(Word(place + 1) is "m" or "metu" ? place + 2 : place + 1) is not null)
                (year, place) = (YearAt(place), Word(place + 1) is "m" or "metu" ? place + 2 : place + 1);
            int? day = null;
            if (Number(place) is { } first && Month(place + 1) is not null)
                (day, place) = (first, place + 1);
            if (Month(place) is not { } month)
                return null;
            var isShort = ShortMonths.Contains(keys[place], StringComparer.Ordinal);
            var isNamedMonth = AfterMonth(place) > place + 1;
            place = AfterMonth(place);
            if (day is null && Number(place) is { } second)
                (day, place) = (second, place + 1);
            if (year is null && IsYear(place))
                (year, place) = (YearAt(place), place + 1);
            if (place < keys.Length && After.Contains(keys[place]))
                place++;
            if (day is not null)
                return Day(year, month, day.Value, place - start);
            // May Brown and April Jones are people.
            if (year is null && !isNamedMonth && !(start == 0 && place == keys.Length && !isShort) && !(start > 0 && Before.Contains(keys[start - 1])))
                return null;
            return Day(year, month, 1, place - start) with { IsVague = true };
        }

        private Hit? Weekday(int start)
        {
            var isNext = Next.Contains(keys[start]);
            var isLast = Last.Contains(keys[start]);
            var isThis = This.Contains(keys[start]);
            var place = isNext || isLast || isThis ? start + 1 : start;
            var name = Array.FindIndex(Weekdays, names => names.Contains(Word(place), StringComparer.Ordinal));
            if (name < 0 && (place > start || keys.Length == 1 || (start > 0 && Before.Contains(keys[start - 1]))))
                name = Array.FindIndex(ShortWeekdays, names => names.Contains(Word(place), StringComparer.Ordinal));
            if (name < 0)
                return null;
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            var inThisWeek = monday.AddDays(name);
            var day = isNext ? inThisWeek.AddDays(7)
                : isLast ? (inThisWeek < today ? inThisWeek : inThisWeek.AddDays(-7))
                : isThis ? inThisWeek
                : lies == DayLies.Ahead ? (inThisWeek > today ? inThisWeek : inThisWeek.AddDays(7))
                : inThisWeek <= today ? inThisWeek : inThisWeek.AddDays(-7);
            return new Hit(day, null, place - start + 1, true);
        }

        // "Next week" is its Monday; "next month" and "next year" are their first day.
        private Hit? Whole(int start)
        {
            if (!Next.Contains(keys[start]) || Word(start + 1) is not { } unit)
                return null;
            DateOnly? day = Weeks.Contains(unit) ? today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7))
                : MonthsLong.Contains(unit) ? new DateOnly(today.Year, today.Month, 1).AddMonths(1)
                : Years.Contains(unit) ? new DateOnly(today.Year + 1, 1, 1)
                : null;
            return day is null ? null : new Hit(day, null, 2, false);
        }

        private int? Month(int place) => Word(place) is { } word ? MonthNamed(word) : null;

        private static int? MonthNamed(string word)
        {
            var month = Array.FindIndex(Months, names => names.Contains(word, StringComparer.Ordinal));
            if (month < 0)
                month = Array.IndexOf(ShortMonths, word.Length > 3 && word is "sept" ? "sep" : word);
            return month < 0 ? null : month + 1;
        }

        private int? Number(int place)
        {
            if (Word(place) is not { } word)
                return null;
            foreach (var ending in new[] { "st", "nd", "rd", "th" })
                if (word.EndsWith(ending, StringComparison.Ordinal))
                    word = word[..^2];
            return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        private bool IsYear(int place) => Word(place) is { Length: 4 } word && word.All(char.IsAsciiDigit);

        private int YearAt(int place) => int.Parse(keys[place], CultureInfo.InvariantCulture);

        private Hit Day(int? year, int month, int day, int length)
        {
            if (year is { } stated)
                return Exists(stated, month, day)
                    ? new Hit(new DateOnly(stated, month, day), null, length, false)
                    : new Hit(null, DayMistake.NoSuchDay, length, false);
            // The nearest such day in the given direction; for 29 February that is in a leap year.
            for (var step = 0; step <= 8; step++)
            {
                var candidate = lies == DayLies.Ahead ? today.Year + step : today.Year - step;
                if (Exists(candidate, month, day)
                    && new DateOnly(candidate, month, day) is var found
                    && (lies == DayLies.Ahead ? found >= today : found <= today))
                    // Nobody reports what happened so long ago without the year: it may be a day to come.
                    return lies == DayLies.Back && today.DayNumber - found.DayNumber > MostDaysBack
                        ? new Hit(null, DayMistake.TwoDays, length, false)
                        : new Hit(found, null, length, false);
            }

            return new Hit(null, DayMistake.NoSuchDay, length, false);
        }

        private static bool Exists(int year, int month, int day) =>
            year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
