using SalesBot.Domain;
using static SalesBot.Playbooks.PlaybookLines;

namespace SalesBot.Playbooks;

/// <summary>Checks what a schema can't: that a playbook refers only to what exists, and does not contradict itself.</summary>
internal static class PlaybookChecks
{
    private const int LongestMeaning = 6;
    private const string Unknown = "unknown";

    // Values from lowest to highest. A contact with a stronger need or more interest must not get fewer points.
    private static readonly (string Key, string[] Rising)[] Ladders =
    [
        (Keys.NeedStrength, Values<NeedStrength>()),
        (Keys.InterestLevel, Values<InterestLevel>()),
    ];

    /// <summary>
    /// Reports every mistake with its path, what is wrong and what to do. A company's own question or option must not have the name of
    /// something in the chat.
    /// </summary>
    public static void Check(Playbook playbook, KnownQuestions? known, Action<string, string> tell)
    {
        CheckPoints(playbook, tell);
        CheckQuestions(playbook, known?.IsTaken ?? (_ => false), tell);
        CheckNext(playbook, tell);
        CheckHints(playbook, tell);
        if (known is null)
            return;
        var asked = Asked(playbook, known);
        CheckOrder(playbook, asked, tell);
        CheckCoaching(playbook, asked, tell);
    }

    private static void CheckPoints(Playbook playbook, Action<string, string> tell)
    {
        foreach (var (key, rising) in Ladders)
            if (playbook.Criteria.TryGetValue(key, out var criterion))
                foreach (var (less, more) in rising.Zip(rising.Skip(1)))
                    if (criterion.Points[more] < criterion.Points[less])
                        tell(
                            $"criteria.{key}.points.{more}",
                            $"has fewer points than {less}, which is less. Give it at least {criterion.Points[less]}.");
        if (playbook.Criteria.TryGetValue(Keys.SaboteursPresent, out var objectors))
            foreach (var value in new[] { "suspected", "known" })
                if (objectors.Points[value] > objectors.Points["none"])
                    tell(
                        $"criteria.{Keys.SaboteursPresent}.points.{value}",
                        $"has more points than none, as if an objector helped. Give it at most {objectors.Points["none"]}.");
        var criteria = playbook.Criteria.Values;
        var best = criteria.Sum(c => c.Weight * c.Points.Values.Max()) / (double)criteria.Sum(c => c.Weight);
        if (playbook.Thresholds.QualifiedScore is var least && least > best)
            tell(
                "thresholds.qualifiedScore",
                $"is {least}, but no answers score more than {(int)best}: nobody could be qualified. Lower it, or raise the points.");
    }

    private static void CheckQuestions(Playbook playbook, Predicate<string> isTaken, Action<string, string> tell)
    {
        var (place, keys) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var question in playbook.Questions)
        {
            var path = Under("questions", place++);
            if (!keys.Add(question.Key))
                tell($"{path}.key", $"{question.Key} is another question's key. Give each its own.");
            foreach (var label in question.Label.All().Where(label => isTaken(label)))
                tell($"{path}.label", $"\"{Shown(label)}\" already means something in the chat. Choose other words.");
            CheckOptions(question, path, isTaken, tell);
        }
    }

    private static void CheckOptions(CompanyQuestion question, string path, Predicate<string> isTaken, Action<string, string> tell)
    {
        var (place, values, titles) = (0, new HashSet<string>(StringComparer.Ordinal), new HashSet<(int, string)>());
        foreach (var option in question.Options)
        {
            var at = Under($"{path}.options", place++);
            if (option.Value == Unknown)
                tell($"{at}.value", "unknown can be answered to every question. Choose another value.");
            if (!values.Add(option.Value))
                tell($"{at}.value", $"{option.Value} is another option's value. Give each its own.");
            foreach (var (language, title) in option.Title.All().Index())
            {
                if (isTaken(title))
                    tell($"{at}.title", $"\"{Shown(title)}\" already means something in the chat. Choose other words.");
                if (!titles.Add((language, SearchKey.Of(title))))
                    tell($"{at}.title", $"\"{Shown(title)}\" is another option's title. Give each its own.");
            }

            if (option.Meaning?.All().FirstOrDefault(IsTooLong) is { } longer)
                tell($"{at}.meaning", $"\"{Shown(longer)}\" has more than six words. Say it shorter.");
            if (question.Weight is not null && option.Points is null)
                tell(at, "points is missing. The question has a weight: give each option 0 to 100 points.");
            if (question.Weight is null && option.Points is not null)
                tell(
                    $"{at}.points",
                    "the question has no weight, so that points count for nothing. Give it a weight, or leave the points out.");
        }
    }

    private static bool IsTooLong(string meaning) => meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongestMeaning;

    private static void CheckOrder(Playbook playbook, OrderedDictionary<string, IReadOnlyList<string>> asked, Action<string, string> tell)
    {
        foreach (var (place, key) in (playbook.QuickQuestions ?? []).Index())
            if (!asked.ContainsKey(key))
                tell(Under("quickQuestions", place), $"there is no question {Shown(key)}. Use {string.Join(", ", asked.Keys)}.");
    }

    private static void CheckNext(Playbook playbook, Action<string, string> tell)
    {
        foreach (var (place, rule) in playbook.Next.Index())
            if (playbook.Next.Take(place).Any(earlier => earlier.Kind == rule.Kind))
                tell($"{Under("next", place)}.kind", $"{EnumNames<NextKind>.Of(rule.Kind)} is there twice. Leave one out.");
    }

    private static void CheckHints(Playbook playbook, Action<string, string> tell)
    {
        foreach (var (place, rule) in playbook.Coaching.Index())
            if (playbook.Coaching.Take(place).Any(earlier => earlier.Key == rule.Key))
                tell($"{Under("coaching", place)}.key", $"{rule.Key} is another hint's key. Give each its own.");
    }

    private static void CheckCoaching(
        Playbook playbook, OrderedDictionary<string, IReadOnlyList<string>> asked, Action<string, string> tell)
    {
        foreach (var (place, rule) in playbook.Coaching.Index())
        {
            var path = Under("coaching", place);
            foreach (var (key, values) in rule.When.Answers?.AsEnumerable() ?? [])
            {
                var at = $"{path}.when.answers.{Shown(key)}";
                if (!asked.TryGetValue(key, out var known))
                    tell(at, $"there is no question {Shown(key)}. Use {string.Join(", ", asked.Keys)}.");
                else
                    foreach (var (number, value) in values.Index())
                        if (value != Unknown && !known.Contains(value, StringComparer.Ordinal))
                            tell(Under(at, number), $"{key} has no value {Shown(value)}. Use {string.Join(", ", [.. known, Unknown])}.");
            }
        }
    }

    /// <summary>The closed questions with their values: those of the scripts and the company's own.</summary>
    private static OrderedDictionary<string, IReadOnlyList<string>> Asked(Playbook playbook, KnownQuestions known)
    {
        var asked = new OrderedDictionary<string, IReadOnlyList<string>>(known.Values, StringComparer.Ordinal);
        foreach (var question in playbook.Questions)
            asked.TryAdd(question.Key, [.. question.Options.Select(o => o.Value)]);
        return asked;
    }

    private static string[] Values<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(EnumNames<T>.Of).ToArray();
}
