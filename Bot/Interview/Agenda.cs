using System.Collections.Frozen;
using SalesBot.Domain;

namespace SalesBot.Interview;

/// <summary>
/// The questions of all topics, in order. The next question is always the first that applies and is unanswered. There is no stored step
/// index, so a question that a new version adds in the middle does not misplace an interview under way.
/// </summary>
public sealed class Agenda
{
    // A bare "yes" may answer anything, although it is the title of an option.
    private static readonly FrozenSet<string> BareAnswers = FrozenSet.ToFrozenSet(["yes", "no", "taip", "ne", "tak", "nie"], StringComparer.Ordinal);

    private readonly Dictionary<string, Question> byKey = new(StringComparer.Ordinal);
    private readonly List<Question> quick = [];
    private readonly List<Question> followUps = [];
    private TimeSpan offset;

    /// <summary>Orders the questions by their scripts, or the quick ones by a list of keys.</summary>
    public Agenda(IEnumerable<TopicDialog> topics, IReadOnlyList<string>? order = null)
    {
        // An uncounted quick question follows the question before it in the script, wherever that one is moved.
        var scripted = new List<List<Question>>();
        foreach (var topic in topics)
            foreach (var question in topic.Questions)
            {
                byKey.Add(question.Key, question);
                if (question.IsQuick && !question.IsCounted && scripted.Count > 0)
                    scripted[^1].Add(question);
                else
                    scripted.Add([question]);
            }

        foreach (var key in order ?? [.. scripted.Where(asked => asked[0].IsQuick).Select(asked => asked[0].Key)])
            if (scripted.Find(asked => asked[0].Key == key) is { } next)
            {
                next[0].Place(isQuick: true);
                quick.AddRange(next);
                scripted.Remove(next);
            }

        foreach (var left in scripted)
        {
            left[0].Place(isQuick: false);
            followUps.Add(left[0]);
        }

        Counted = quick.Where(q => q.IsCounted).ToList();
        var titles = Counted
            .SelectMany(question => question.Options.SelectMany(option => option.Title.All().Concat(option.FormerTitles)
                .Select(title => (Title: SearchKey.Of(title), Fact: (Question: question.Key, option.Value)))))
            .Where(one => !BareAnswers.Contains(one.Title))
            .Distinct().GroupBy(one => one.Title, StringComparer.Ordinal).Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single().Fact, StringComparer.Ordinal);
        foreach (var question in Counted)
            foreach (var label in question.Label.All().Concat(question.OtherLabels).Select(SearchKey.Of))
                foreach (var option in question.Options)
                    foreach (var title in option.Title.All().Concat(option.FormerTitles))
                        titles[$"{label}: {SearchKey.Of(title)}"] = (question.Key, option.Value);
        Titles = titles;
    }

    /// <summary>
    /// The answers that the titles of options stand for, by the title's search key: alone, where only one option of all counted questions has it, and
    /// behind the question's label and a colon.
    /// </summary>
    public IReadOnlyDictionary<string, (string Question, string Value)> Titles { get; }

    /// <summary>The quick questions that count in the progress: six, or as many as the playbook names.</summary>
    public IReadOnlyList<Question> Counted { get; }

    /// <summary>The same questions for a user whose clock has an offset from UTC: when an answer no longer counts depends on their day.</summary>
    public Agenda On(TimeSpan clock)
    {
        var theirs = (Agenda)MemberwiseClone();
        theirs.offset = clock;
        return theirs;
    }

    /// <summary>Whether a question was answered about this contact.</summary>
    public bool IsAnswered(Question question, Contact contact) => question.IsAnsweredFor(contact, offset);

    /// <summary>Whether the answer to a question was known before this contact's interview.</summary>
    public bool IsKnownBefore(Question question, Contact contact) => question.IsKnownBefore(contact, offset);

    /// <summary>The counted questions that are put to the rep about this contact: without those whose answer was known before.</summary>
    public IReadOnlyList<Question> CountedFor(Contact contact) => [.. Counted.Where(q => !IsKnownBefore(q, contact))];

    /// <summary>How many of the questions that are put to the rep about this contact are answered.</summary>
    public int AnsweredFor(Contact contact) => CountedFor(contact).Count(q => IsAnswered(q, contact));

    /// <summary>Every question: the quick ones first.</summary>
    public IEnumerable<Question> All => quick.Concat(followUps);

    /// <summary>The question of a key; null when there is none.</summary>
    public Question? Find(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    /// <summary>The field with a key, of any question; null when there is none.</summary>
    public Field? FindField(string key) => All.SelectMany(q => q.Fields).FirstOrDefault(f => f.Key == key);

    /// <summary>The next quick question; null when all are answered, or when an answer ended the interview.</summary>
    public Question? Next(Contact contact)
    {
        foreach (var question in quick)
        {
            // An uncounted question is skipped when no counted question is left to ask, unless it is pressing.
            if (!question.AppliesTo(contact) || !(question.IsCounted || question.IsPressing || Remain(contact)))
                continue;
            if (!IsAnswered(question, contact))
                return question;
            if (question.CanEnd && question.Find(contact.Answers[question.Key]) is { Ends: true })
                return null;
        }

        return null;
    }

    private bool Remain(Contact contact) => Counted.Any(q => q.AppliesTo(contact) && !IsAnswered(q, contact));

    /// <summary>
    /// The counted question before this one that applies to the contact; null when there is none, or this is not a quick question.
    /// </summary>
    public Question? Before(Question question, Contact contact)
    {
        for (var place = quick.IndexOf(question) - 1; place >= 0; place--)
            if (quick[place].AppliesTo(contact) && quick[place].IsCounted)
                return quick[place];
        return null;
    }

    /// <summary>
    /// A question's position among the counted ones for a contact, from 1; 0 when it is not a quick question. An uncounted quick question
    /// has the position of the counted one before it.
    /// </summary>
    public int PlaceOf(Question question, Contact contact)
    {
        var place = 0;
        foreach (var other in quick)
        {
            if (other.IsCounted && !IsKnownBefore(other, contact))
                place++;
            if (other == question)
                return Math.Max(place, 1);
        }

        return 0;
    }

    /// <summary>The follow-up questions that apply and are unanswered.</summary>
    public IEnumerable<Question> FollowUps(Contact contact) =>
        followUps.Where(q => !q.IsStep && q.AppliesTo(contact) && !IsAnswered(q, contact));
}
