using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>The quick interview about one contact: the six quick questions, or those that the playbook names, then the verdict.</summary>
public sealed class QualifyDialog(Playbook? playbook = null) : AgendaDialog(
    "Qualify",
    [new CreditDialog(), new NeedDialog(), new InterestDialog(), new AuthorityDialog(), new SaboteursDialog(), new BuyingCentreDialog(),
        new DealDialog(), new ContactDialog(), new CompanyDialog(playbook), new StepsDialog()],
    new VerdictDialog(),
    playbook?.QuickQuestions)
{
    private static readonly Words Kept =
        ("Go on when it suits you.", "Tęskite, kai bus patogu.", "Wróć, kiedy zechcesz.");

    protected override void PutOff(Turn turn)
    {
        var contact = turn.Contact!;
        var place = turn.Agenda.CountedFor(contact).Count(q => q.IsAnsweredFor(contact));
        turn.Show(turn.NewCard()
            .Band(Tone.Quiet, $"{PlainText.Cut(contact.Name, 40)} · {PlainText.Cut(contact.Company, 40)}", turn.Say(("Saved", "Išsaugota", "Zapisane")),
                Phrases.Answered(place, turn.Agenda.CountedFor(contact).Count, turn.Language))
            .Text(turn.Say(Kept))
            .Buttons(new Button(turn.Say(Phrases.Continue), turn.On(InterviewVerbs.Resume), IsPositive: true)));
        turn.TurnTo(null);
    }
}
