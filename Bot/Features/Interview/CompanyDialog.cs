using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;

namespace SalesBot.Features;

/// <summary>Asks the company's own questions from its playbook (D7).</summary>
public sealed class CompanyDialog(Playbook? playbook = null) : TopicDialog
{
    protected override void Script()
    {
        foreach (var asked in playbook?.Questions ?? [])
        {
            var question = FollowUp(asked.Key, asked.Label.En, asked.Label.Lt, asked.Label.Pl)
                .Choose(asked.Text.En, asked.Text.Lt, asked.Text.Pl);
            foreach (var option in asked.Options)
                question.Option(option.Value, In(option.Title), option.Meaning is { } meaning ? In(meaning) : ("", "", ""));
        }
    }

    private static Words In(Translated words) => (words.En, words.Lt, words.Pl);
}
