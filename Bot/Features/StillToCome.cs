using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Commands that are not implemented yet. The reply says what they will do, and what to do until then.</summary>
internal sealed class StillToCome : Feature
{
    public StillToCome()
    {
        Say(["find"], ["rasti", "rask", "ieskoti"], ["znajdz", "szukaj"], turn => Tell(turn, (
            "“find” will search names, companies and notes. It isn't ready yet; try “show NAME”.",
            "„Rasti“ ieškos vardų, įmonių ir pastabų. Dar neveikia; bandykite „rodyti VARDAS“.",
            "„Znajdź” przeszuka nazwiska, firmy i notatki. Jeszcze nie działa; spróbuj „pokaż IMIĘ”.")));
        Say(["import"], ["importuoti"], ["importuj"], turn => Tell(turn, (
            "“import” will take a list of contacts. It isn't ready yet; “qualify NAME at COMPANY” adds one.",
            "„Importuoti“ įkels kontaktų sąrašą. Dar neveikia; po vieną įvesite su „kvalifikuoti VARDAS, ĮMONĖ“.",
            "„Importuj” wczyta listę kontaktów. Jeszcze nie działa; pojedynczo dodasz przez „kwalifikuj IMIĘ, FIRMA”.")));
    }

    private static Task<Next> Tell(Turn turn, Words words) => Task.FromResult(turn.IsWriting ? turn.AsWritten() : turn.Stay(turn.Say(words)));
}
