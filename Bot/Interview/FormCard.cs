using SalesBot.Cards;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Interview;

/// <summary>Draws all quick questions on one card, as dropdown lists with one Save button. Questions may stay unanswered.</summary>
internal static class FormCard
{
    /// <summary>Shows the form on a card with a new number.</summary>
    public static void Show(Turn turn)
    {
        var contact = turn.Contact!;
        contact.BeginInterview().NextNonce(turn.Now);
        var count = turn.Agenda.Counted.Count;
        var card = turn.NewCard()
            .Header(turn.Say(Phrases.AllAtOnce(count)), "", PlainText.Cut(contact.Name, 40))
            .Heading(turn.Say(Phrases.WhatDoYouKnow));
        foreach (var question in turn.Agenda.Counted)
            card.Choice(
                question.Key, turn.Say(question.Text), contact.Answers[question.Key],
                question.Options.Select(o => (turn.Say(o.Title), o.Value)), several: false, turn.Say(Phrases.NotKnownYet));
        turn.Show(card.Buttons(
            new Button(turn.Say(Phrases.Save), turn.On(InterviewVerbs.Answer), IsPositive: true) { TakesInputs = true },
            new Button(turn.Say(Phrases.OneByOne), turn.On(InterviewVerbs.Resume)),
            new Button(turn.Say(Phrases.Later), turn.On(InterviewVerbs.Later))));
    }
}
