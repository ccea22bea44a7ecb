namespace SalesBot.Understanding;

// The beginning, the middle and the end of a month or a year: end of January, sausio pabaigoje, pod koniec stycznia.
public static partial class DayReader
{
    private static readonly HashSet<string> Beginnings = Set("early beginning start pradzioje pradzia pradziai pradzios poczatku poczatek");
    private static readonly HashSet<string> Middles = Set("mid middle viduryje vidury viduri vidurio polowie polowa polowy");
    private static readonly HashSet<string> Ends = Set("end late pabaigoje pabaiga pabaigai pabaigos gale koniec koncem koncu konca");
    private static readonly HashSet<string> OfThe = Set("of the this");

    private enum Part
    {
        Beginning,
        Middle,
        End,
    }

    private sealed partial class Reading
    {
        private Hit? PartOf(int start)
        {
            // Lithuanian puts the part last: 2027 m. sausio pabaigoje.
            var place = start;
            var year = YearBefore(ref place);
            if (Length(place) is { } named && PartAt(AfterMonth(place)) is { } last)
                return Of(named, last, year, AfterMonth(place) + 1 - start);
            if (year is not null)
                return null;
            // "Mid-January" is one word.
            if (Word(start)?.Split(' ') is ["mid", var joined] && MonthNamed(joined) is { } month)
                return Of(month, Part.Middle, YearAfter(start + 1), start + 1 + (YearAfter(start + 1) is null ? 0 : 1) - start);
            if (PartAt(start) is not { } first)
                return null;
            place = start + 1;
            while (Word(place) is { } between && OfThe.Contains(between))
                place++;
            if (Length(place) is not { } then)
                return null;
            year = then > 0 ? YearAfter(place + 1) : null;
            return Of(then, first, year, place + 1 + (year is null ? 0 : 1) - start);
        }

        // The number of a month; 0 stands for the present month and -1 for the present year.
        private int? Length(int place) => Word(place) is not { } word ? null : MonthsLong.Contains(word) ? 0 : Years.Contains(word) ? -1 : MonthNamed(word);

        // Behind a month and the word month: kovo mėnesį, kovo mėn.
        private int AfterMonth(int place) => Month(place) is not null && Word(place + 1) is { } word && MonthsLong.Contains(word) ? place + 2 : place + 1;

        private Part? PartAt(int place) => Word(place) is not { } word ? null
            : Beginnings.Contains(word) ? Part.Beginning : Middles.Contains(word) ? Part.Middle : Ends.Contains(word) ? Part.End : null;

        private int? YearBefore(ref int place)
        {
            if (!IsYear(place))
                return null;
            var year = YearAt(place);
            place += Word(place + 1) is "m" or "metu" ? 2 : 1;
            return year;
        }

        private int? YearAfter(int place) => IsYear(place) ? YearAt(place) : null;

        private DateOnly OfThisYear(Part part) => part switch
        {
            Part.Beginning => new(today.Year, 1, 1),
            Part.Middle => new(today.Year, 7, 1),
            Part.End => new(today.Year, 12, 31),
        };

        private Hit Of(int named, Part part, int? year, int length)
        {
            if (named == -1)
                return new Hit(OfThisYear(part), null, length, false);
            if (named == 0)
                return new Hit(In(today.Year, today.Month), null, length, false);
            if (year is { } stated)
                return stated is >= 1 and <= 9999 ? new Hit(In(stated, named), null, length, false) : new Hit(null, DayMistake.NoSuchDay, length, false);
            var found = In(today.Year, named);
            var isOver = lies == DayLies.Ahead && found < today;
            var isToCome = lies == DayLies.Back && found > today;
            return new Hit(isOver ? In(today.Year + 1, named) : isToCome ? In(today.Year - 1, named) : found, null, length, false);

            DateOnly In(int of, int month) => new(of, month, part switch { Part.Beginning => 1, Part.Middle => 15, Part.End => DateTime.DaysInMonth(of, month) });
        }
    }
}
