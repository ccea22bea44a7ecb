using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The quick interview about one contact: the six quick questions, or those that the playbook names, then the verdict.</summary>
public sealed class QualifyDialog(Playbook? playbook = null) : AgendaDialog(
    "Qualify",
    [new CreditDialog(playbook), new NeedDialog(), new InterestDialog(), new AuthorityDialog(), new SaboteursDialog(), new BuyingCentreDialog(),
        new DealDialog(), new ContactDialog(), new CompanyDialog(playbook), new StepsDialog()],
    new VerdictDialog(),
    playbook?.QuickQuestions)
{
    private static readonly Words Kept =
        ("Go on when it suits you.", "Tęskite, kai bus patogu.", "Wróć, kiedy zechcesz.");

    private static readonly Words Finished = ("There is nothing left to ask.", "Klausimų nebeliko.", "Nie ma już o co pytać.");

    protected override void PutOff(Turn turn)
    {
        var contact = turn.Contact!;
        if (contact.Outcome is not null || turn.NextQuestion is null)
        {
            // Nothing waits to be gone on with. A follow-up that was opened is closed without an answer.
            contact.Interview!.Conclude(complete: turn.NextQuestion is null);
            turn.Show(turn.NewCard()
                .Band(Tone.Quiet, $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}", turn.Say(StandingWords.Of(contact.Standing)))
                .Text(turn.Say(Finished))
                .Buttons(new Button(turn.Say(NextActions.Title), new CardAction(NextActions.Verb), IsPositive: true)));
            turn.TurnTo(null);
            return;
        }

        var place = turn.Agenda.AnsweredFor(contact);
        turn.Show(turn.NewCard()
            .Band(Tone.Quiet, $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}", turn.Say(("Saved", "Išsaugota", "Zapisane")),
                Phrases.Answered(place, turn.Agenda.CountedFor(contact).Count, turn.Language))
            .Text(turn.Say(Kept))
            .Buttons(new Button(turn.Say(Phrases.Continue), turn.On(InterviewVerbs.Resume), IsPositive: true)));
        turn.TurnTo(null);
    }
}
