using SalesBot.Conversation;
using SalesBot.Domain;
using SalesBot.Languages;

namespace SalesBot.Topics;

/// <summary>How the bot introduces itself, and what one can say to it.</summary>
internal static class Greeting
{
    /// <summary>The button that begins it all.</summary>
    public static readonly Words QualifyAContact = ("Qualify a contact", "Kvalifikuoti kontaktą", "Zakwalifikuj kontakt");

    /// <summary>The button to the pipeline.</summary>
    public static readonly Words ShowPipeline = ("Pipeline", "Pardavimo srautas", "Lejek sprzedaży");

    public static Task<Next> Arrive(Turn turn) =>
        turn.Profile.IsNewTo(turn.Conversation) ? Greet(turn) : Task.FromResult(Next.Stay);

    public static Next Depart(Turn turn)
    {
        turn.Profile.Leave(turn.Conversation);
        return Next.Stay;
    }

    public static async Task<Next> Greet(Turn turn)
    {
        await turn.LayAside();
        var (open, count) = await turn.Book.OpenInterviews(Finding.MostListed);
        var taps = Phrases.Taps(turn.Agenda.Counted.Count);
        var card = turn.NewCard()
            .Heading(turn.Say((
                "Hello! Tell me about a contact.",
                "Sveiki! Papasakokite apie kontaktą.",
                "Cześć! Opowiedz mi o kontakcie.")))
            .Text(turn.Say((
                $"{taps.English}, and you know where they stand and what to do next.",
                $"{taps.Lithuanian} – ir žinosite, kiek perspektyvus kontaktas ir ką daryti toliau.",
                $"{taps.Polish} i wiesz, na czym stoisz i co robić dalej.")));
        Finding.ListOpen(turn, card, open, count);
        // Whoever has something to do knows their way about.
        var hasToDo = (await turn.Book.ToDo(turn.Today, 1)).First.Count > 0 || (await turn.Book.AwaitingCredit(1)).Count > 0;
        turn.Show(card.Buttons(
            new Button(turn.Say(QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true),
            new Button(turn.Say(ShowPipeline), new CardAction(Verbs.Pipeline)),
            hasToDo
                ? new Button(turn.Say(Doing.WhatNext), new CardAction(Verbs.Next))
                : new Button(turn.Say(("Help", "Pagalba", "Pomoc")), new CardAction(Verbs.Help))));
        return Next.Stay;
    }

    public static async Task<Next> Help(Turn turn)
    {
        await turn.LayAside();
        var card = turn.NewCard().Heading(turn.Say(("What you can say", "Ką galite sakyti", "Co możesz powiedzieć")));
        foreach (var (command, meaning) in HelpWords.Lines(turn.Agenda.Counted.Count))
            card.Row(new Row(turn.Say(command), turn.Say(meaning), null));
        turn.Show(card.Buttons(
            new Button(turn.Say(QualifyAContact), new CardAction(Verbs.Qualify), IsPositive: true),
            new Button(turn.Say(ShowPipeline), new CardAction(Verbs.Pipeline))));
        return Next.Stay;
    }
}
