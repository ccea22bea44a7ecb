using SalesBot.Domain;
using SalesBot.Interview;

namespace SalesBot.Features;

/// <summary>The questions of all scripts with their keys and values, for playbooks, their validation and their schema.</summary>
internal static class QuestionCatalogue
{
    private static readonly Agenda Scripted = new QualifyDialog().Agenda;

    private static readonly HashSet<string> Labels = [.. Scripted.All.SelectMany(question => question.Label.All()).Select(SearchKey.Of)];

    /// <summary>The names that a playbook is checked against.</summary>
    public static KnownQuestions Known { get; } = new(
        new OrderedDictionary<string, IReadOnlyList<string>>(
            Scripted.Counted.Select(question =>
                KeyValuePair.Create(question.Key, (IReadOnlyList<string>)[.. question.Options.Select(option => option.Value)])),
                    StringComparer.Ordinal),
        words => FeatureList.Read(words).Intent != Intent.None || Labels.Contains(SearchKey.Of(words)));
}
