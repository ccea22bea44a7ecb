using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Lets a user choose the language of the bot.</summary>
internal sealed class LanguageChoice : Feature
{
    public LanguageChoice()
    {
        Say(["language"], ["kalba"], ["jezyk"], Choose, menu: new(
            9,
            ("Language", "Kalba", "Język"),
            ("Switch languages: language en, language lt or language pl",
                "Pakeiskite kalbą: kalba lt, kalba pl arba kalba en",
                "Zmień język: język pl, język lt lub język en")));
        Explain(
            HelpGroup.Data, 3,
            ("language lt", "kalba en", "język en"),
            ("English, Lithuanian or Polish", "Angliškai, lietuviškai ar lenkiškai", "Po angielsku, litewsku lub polsku"),
            tap: "language");
    }

    private static async Task<Next> Choose(Turn turn)
    {
        if (LanguageExtensions.Parse(turn.Input.Text) is not { } language)
            return turn.Stay(turn.Say((
                "I speak English (language en), Lithuanian (language lt) and Polish (language pl).",
                "Kalbu angliškai (kalba en), lietuviškai (kalba lt) ir lenkiškai (kalba pl).",
                "Mówię po angielsku (język en), litewsku (język lt) i polsku (język pl).")));
        turn.Profile.Speak(language.Code());
        turn.Language = language;
        // What is open is shown anew, because its card still speaks the former language.
        if (turn.Contact is { Interview.IsOpen: true })
            return Next.Again;
        turn.Tell(turn.Say(("I'll speak English.", "Kalbėsiu lietuviškai.", "Będę mówić po polsku.")));
        return turn.Contact is { Interview: not null } shown && turn.User.MayChange(shown) ? Next.Again : await Help.Greet(turn);
    }
}
