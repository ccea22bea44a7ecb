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

    private static Task<Next> Choose(Turn turn)
    {
        if (LanguageExtensions.Parse(turn.Input.Text) is not { } language)
            return Task.FromResult(turn.Stay(turn.Say((
                "I speak English (language en), Lithuanian (language lt) and Polish (language pl).",
                "Kalbu angliškai (kalba en), lietuviškai (kalba lt) ir lenkiškai (kalba pl).",
                "Mówię po angielsku (język en), litewsku (język lt) i polsku (język pl)."))));
        turn.Profile.Speak(language.Code());
        turn.Language = language;
        if (turn.Contact?.Interview is { IsOpen: true })
            return Task.FromResult(Next.Again);
        return Task.FromResult(turn.Stay(turn.Say(("English it is.", "Kalbėsiu lietuviškai.", "Mówimy po polsku."))));
    }
}
