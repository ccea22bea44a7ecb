using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Playbooks;

namespace SalesBot.Tests.Playbooks;

/// <summary>Invalid playbooks, and the exact messages that their administrator gets.</summary>
public class BrokenPlaybookTests
{
    internal const string Sound = """
        {
          "version": "pumps-3",
          "qualifyAt": "prospect",
          "creditValidDays": 90,
          // A playbook may name fewer criteria.
          "criteria": {
            "need.strength": { "weight": 3, "points": { "none": 0, "possible": 20, "real": 80, "immediate": 90 } },
            "saboteurs.present": { "weight": 1, "points": { "none": 90, "suspected": 50, "known": 0 } }
          },
          "quickQuestions": ["need.strength", "custom.fleet"],
          "questions": [
            {
              "key": "custom.fleet", "weight": 2,
              "label": { "en": "Pumps", "lt": "Siurbliai", "pl": "Pompy" },
              "text": { "en": "How many?", "lt": "Kiek?", "pl": "Ile?" },
              "options": [{ "value": "many", "points": 90, "title": { "en": "Many", "lt": "Daug", "pl": "Dużo" } }, { "value": "few", "points": 10, "title": { "en": "Few", "lt": "Mažai", "pl": "Mało" } }]
            }
          ],
          "stages": { "closing": { "weight": 90, "staleAfterDays": 3 } },
          "mayOverride": ["manager"],
          "next": [{ "kind": "stale", "urgency": 10 }, { "kind": "wakeUp", "urgency": 20 }],
          "coaching": [
            {
              "key": "smallFleet",
              "when": { "answers": { "custom.fleet": ["few"] } },
              "say": { "en": "Offer one pump.", "lt": "Siūlykite vieną siurblį.", "pl": "Zaproponuj jedną pompę." }
            }
          ]
        }
        """;

    // The mistake | the text that is replaced and its replacement | the message for the administrator.
    private const string Table = """
        An unknown key | "version"→"requiresDecider": true, "version" | Line 2, requiresDecider: there is no such key. Use version, name, qualifyAt, requireDecider, creditValidDays, creditCounts, thresholds, criteria, quickQuestions, questions, stages, mayOverride, next, heat, coaching.
        A key twice | "creditValidDays": 90→"version": "again" | Line 4, version: is there twice. Leave one out.
        A criterion twice | saboteurs.present": {→need.strength": { | Line 8, criteria.need.strength: is there twice. Leave one out.
        A school that is none | "prospect"→"customer" | Line 3, qualifyAt: is "customer". Use "lead" where qualifying makes the prospect, "prospect" where interest does and qualifying comes later.
        A school by number | "prospect"→1 | Line 3, qualifyAt: is 1. Use "lead" where qualifying makes the prospect, "prospect" where interest does and qualifying comes later.
        Words for a number | "creditValidDays": 90→"creditValidDays": "ninety" | Line 4, creditValidDays: is "ninety", must be a whole number. Days for which a passed credit check counts, 1 to 3650.
        Half a day | "creditValidDays": 90→"creditValidDays": 1.5 | Line 4, creditValidDays: is 1.5, must be a whole number. Days for which a passed credit check counts, 1 to 3650.
        A day too many | "creditValidDays": 90→"creditValidDays": 3651 | Line 4, creditValidDays: is 3651. Days for which a passed credit check counts, 1 to 3650.
        No version | "version": "pumps-3",→ | Line 1, the playbook: version is missing. Name and version, such as "pumps-3": change it with every change, because a verdict keeps the version it was judged by.
        A blank version | pumps-3→  | Line 2, version: is empty. Name and version, such as "pumps-3": change it with every change, because a verdict keeps the version it was judged by.
        A null version | "pumps-3"→null | Line 2, version: is null, must be a text in quotes. Name and version, such as "pumps-3": change it with every change, because a verdict keeps the version it was judged by.
        No school | "qualifyAt": "prospect",→ | Line 1, the playbook: qualifyAt is missing. Use "lead" where qualifying makes the prospect, "prospect" where interest does and qualifying comes later.
        A credit rule that is none | "version"→"creditCounts": "guessed", "version" | Line 2, creditCounts: is "guessed". Use "reported" if a rep's word on a passed check is enough, "confirmed" if a credit controller has to confirm it.
        A threshold beyond all | "version"→"thresholds": { "qualifiedScore": 101 }, "version" | Line 2, thresholds.qualifiedScore: is 101. The least score of a qualified prospect, 0 to 100.
        A threshold that nobody reaches | "version"→"thresholds": { "qualifiedScore": 95 }, "version" | Line 2, thresholds.qualifiedScore: is 95, but no answers score more than 90: nobody could be qualified. Lower it, or raise the points.
        No weight | "weight": 1, → | Line 8, criteria.saboteurs.present: weight is missing. Its share against the other weights, 1 to 1000.
        A weight of nothing | "weight": 1→"weight": 0 | Line 8, criteria.saboteurs.present.weight: is 0. Its share against the other weights, 1 to 1000.
        A weight that outgrows the sum | "weight": 1→"weight": 2000000000 | Line 8, criteria.saboteurs.present.weight: is 2000000000. Its share against the other weights, 1 to 1000.
        A number that is none of ours | "weight": 1→"weight": 99999999999 | Line 8, criteria.saboteurs.present.weight: is 99999999999, must be a whole number. Its share against the other weights, 1 to 1000.
        No points | , "points": { "none": 90, "suspected": 50, "known": 0 }→ | Line 8, criteria.saboteurs.present: points is missing. The points of every value, 0 to 100 each.
        Null for points | { "none": 90, "suspected": 50, "known": 0 }→null | Line 8, criteria.saboteurs.present.points: is null, must be a group of keys: { … }. The points of every value, 0 to 100 each.
        Too many points | "suspected": 50→"suspected": 101 | Line 8, criteria.saboteurs.present.points.suspected: is 101. 0 to 100 points.
        Too few points | "suspected": 50→"suspected": -1 | Line 8, criteria.saboteurs.present.points.suspected: is -1. 0 to 100 points.
        A question nobody asks | saboteurs.present": {→saboteurs.pleasant": { | Line 8, criteria.saboteurs.pleasant: there is no such key. Use interest.level, need.strength, credit.standing, authority.role, saboteurs.present, need.horizon.
        A value nobody can give | "suspected"→"doubted" | It has 2 mistakes: / Line 8, criteria.saboteurs.present.points.doubted: there is no such key. Use none, suspected, known. / Line 8, criteria.saboteurs.present.points: suspected is missing. 0 to 100 points.
        More need, fewer points | "real": 80→"real": 10 | Line 7, criteria.need.strength.points.real: has fewer points than possible, which is less. Give it at least 20.
        An objector that helps | "known": 0→"known": 91 | Line 8, criteria.saboteurs.present.points.known: has more points than none, as if an objector helped. Give it at most 90.
        No quick question | ["need.strength", "custom.fleet"]→[] | Line 10, quickQuestions: is empty. What the quick interview asks, in this order: one to nine keys of the bot's questions and of the playbook's own. Left out, it asks the bot's own six.
        A quick question that nobody wrote | ["need.strength", "custom.fleet"]→["need.strength", "custom.flet"] | Line 10, quickQuestions[2]: there is no question custom.flet. Use credit.standing, need.strength, need.horizon, interest.level, authority.role, saboteurs.present, custom.fleet.
        A quick question twice | ["need.strength", "custom.fleet"]→["need.strength", "need.strength"] | Line 10, quickQuestions[2]: "need.strength" is there twice. Leave one out.
        A follow-up as a quick question | ["need.strength", "custom.fleet"]→["need.description"] | Line 10, quickQuestions[1]: there is no question need.description. Use credit.standing, need.strength, need.horizon, interest.level, authority.role, saboteurs.present, custom.fleet.
        A key of the bot's own | "key": "custom.fleet"→"key": "need.fleet" | Line 13, questions[1].key: is "need.fleet". Its permanent key: "custom." and a name of up to 30 letters and digits that begins with a small letter, such as "custom.fleet".
        A language left out | "lt": "Kiek?", → | Line 15, questions[1].text: lt is missing. The Lithuanian words, at most 120 characters.
        A language too many | "pl": "Ile?"→"pl": "Ile?", "de": "Wie viele?" | Line 15, questions[1].text.de: there is no such key. Use en, lt, pl.
        A language without words | "lt": "Kiek?"→"lt": " " | Line 15, questions[1].text.lt: is empty. The Lithuanian words, at most 120 characters.
        One option only | , { "value": "few", "points": 10, "title": { "en": "Few", "lt": "Mažai", "pl": "Mało" } }→ | Line 16, questions[1].options: has 1 entry. Two to five answers to choose from.
        An option twice | "value": "few"→"value": "many" | It has 2 mistakes: / Line 16, questions[1].options[2].value: many is another option's value. Give each its own. / Line 25, coaching[1].when.answers.custom.fleet[1]: custom.fleet has no value few. Use many, many, unknown.
        An option called as another | "Mažai"→"DAUG" | Line 16, questions[1].options[2].title: "DAUG" is another option's title. Give each its own.
        An option called as a command | "Few"→"Later" | Line 16, questions[1].options[2].title: "Later" already means something in the chat. Choose other words.
        A label that is taken | "pl": "Pompy"→"pl": "Potrzeba" | Line 14, questions[1].label: "Potrzeba" already means something in the chat. Choose other words.
        An option called unknown | "value": "few"→"value": "unknown" | It has 2 mistakes: / Line 16, questions[1].options[2].value: unknown can be answered to every question. Choose another value. / Line 25, coaching[1].when.answers.custom.fleet[1]: custom.fleet has no value few. Use many, unknown, unknown.
        A meaning of too many words | "pl": "Mało" }→"pl": "Mało" }, "meaning": { "en": "One two three four five six seven", "lt": "Mažai", "pl": "Mało" } | Line 16, questions[1].options[2].meaning: "One two three four five six seven" has more than six words. Say it shorter.
        A weight without points | "points": 10, → | Line 16, questions[1].options[2]: points is missing. The question has a weight: give each option 0 to 100 points.
        Points without a weight | "key": "custom.fleet", "weight": 2,→"key": "custom.fleet", | It has 2 mistakes: / Line 16, questions[1].options[1].points: the question has no weight, so that points count for nothing. Give it a weight, or leave the points out. / Line 16, questions[1].options[2].points: the question has no weight, so that points count for nothing. Give it a weight, or leave the points out.
        A stage that is none | "closing": {→"dreaming": { | Line 19, stages.dreaming: there is no such key. Use new, waitingForCredit, talking, demonstration, proposal, closing.
        More than all of the amount | "weight": 90, "stale→"weight": 101, "stale | Line 19, stages.closing.weight: is 101. The part of the amount that is counted, 0 to 100 per cent.
        Stale before it began | "staleAfterDays": 3→"staleAfterDays": 0 | Line 19, stages.closing.staleAfterDays: is 0. Days in the stage after which a deal has stalled, 1 to 3650.
        Overriding that is no list | ["manager"]→"manager" | Line 20, mayOverride: is "manager", must be a list: [ … ]. Who may put their own view of a standing above the judgement's: any of "rep" (on their own contacts) and "manager". An empty list is nobody.
        Somebody who is no role | ["manager"]→["director"] | Line 20, mayOverride[1]: is "director". Use "rep" or "manager".
        A kind of work that is none | "stale", "urgency→"sleep", "urgency | Line 21, next[1].kind: is "sleep". Use openInterview, stepDue, chaseCheck, planAgainstSaboteur, wakeUp, askForReferral, stale or nextStep.
        A kind of work twice | "wakeUp", "urgency→"stale", "urgency | Line 21, next[2].kind: stale is there twice. Leave one out.
        A hint for everybody | { "answers": { "custom.fleet": ["few"] } }→{ } | Line 25, coaching[1].when: is empty. Everything that must hold at once; at least one condition.
        A hint about what nobody asks | "answers": { "custom.fleet"→"answers": { "custom.fleets" | Line 25, coaching[1].when.answers.custom.fleets: there is no question custom.fleets. Use credit.standing, need.strength, need.horizon, interest.level, authority.role, saboteurs.present, custom.fleet.
        A hint about what nobody answers | ["few"]→["few", "none"] | Line 25, coaching[1].when.answers.custom.fleet[2]: custom.fleet has no value none. Use many, few, unknown.
        A hint with a condition that is none | "when": { "answers"→"when": { "weather": "fine", "answers" | Line 25, coaching[1].when.weather: there is no such key. Use standing, answers, people, competitorNamed, deciderKnown, nextStepAgreed.
        A hint that counts no one | "when": {→"when": { "people": [{ "stance": "saboteur", "count": "many" }], | Line 25, coaching[1].when.people[1].count: is "many". Use none, some (at least one) or several (at least two).
        """;

    private static JsonElement Schema => JsonSerializer.SerializeToElement(PlaybookSchema.Json());

    public static TheoryData<string> Mistakes => [.. Rows.Select(row => row[0])];

    private static IEnumerable<string[]> Rows => Table.Split('\n').Select(line => line.Split(" | ", StringSplitOptions.TrimEntries));

    [Fact]
    public void The_playbook_that_the_tests_break_is_valid() =>
        Assert.Equal("pumps-3", PlaybookFile.Read(Sound, QuestionCatalogue.Known).Version);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_by_line_key_and_remedy(string mistake)
    {
        var row = Rows.Single(r => r[0] == mistake);
        var parts = row[1].Split('→', StringSplitOptions.TrimEntries);
        Assert.Contains(parts[0], Sound, StringComparison.Ordinal);
        Refuses(row[2].Replace(" / ", "\n  ", StringComparison.Ordinal), Sound.Replace(parts[0], parts[1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "It is empty. Begin with one of the examples.")]
    [InlineData(" \n\t", "It is empty. Begin with one of the examples.")]
    [InlineData("null", "Line 1, the playbook: is null, must be a group of keys: { … }. The criteria of one sales environment: what is asked, what it weighs, and what is required.")]
    [InlineData("[]", "Line 1, the playbook: is a list, must be a group of keys: { … }. The criteria of one sales environment: what is asked, what it weighs, and what is required.")]
    [InlineData("{\n \"version\": ", "Line 2: this is no JSON. Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("version: 3", "Line 1: this is no JSON. 'v' is an invalid start of a value.")]
    [InlineData("{} {}", "Line 1: this is no JSON. '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("{\n \"version\": \"\\ud83d\" }", "Line 2: this is no JSON. Cannot read incomplete UTF-16 JSON text as string with missing low surrogate.")]
    [InlineData("\0\u0001", "It is no text in UTF-8. Name a JSON file, saved as UTF-8.")]
    public void A_text_that_is_not_a_playbook_is_refused_in_one_sentence(string text, string told) => Refuses(told, text);

    [Fact]
    public void Excessive_nesting_is_refused() =>
        Refuses("Line 1: this is no JSON. The maximum configured depth of 64 has been exceeded. Cannot read next JSON array.", new string('[', 100_000));

    [Fact]
    public void Every_mistake_is_told_and_in_the_order_of_the_lines()
    {
        var broken = Sound.Replace("\"prospect\"", "\"customer\"", StringComparison.Ordinal).Replace("90,\n  //", "0,\n  //", StringComparison.Ordinal);
        var told = Told(broken.Replace("\"weight\": 3", "\"weight\": 0", StringComparison.Ordinal)).Split('\n');
        Assert.Equal("It has 3 mistakes:", told[0]);
        Assert.Equal(
            "Line 3, qualifyAt; Line 4, creditValidDays; Line 7, criteria.need.strength.weight",
            string.Join("; ", told[1..].Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].Trim())));
    }

    [Fact]
    public void Of_very_many_mistakes_the_first_twenty_are_told()
    {
        var many = string.Join(", ", Enumerable.Range(1, 30).Select(number => $"\"wish{number}\": 1"));
        var told = Told(Sound.Replace("\"version\"", $"{many}, \"version\"", StringComparison.Ordinal)).Split('\n');
        Assert.Equal(("It has 30 mistakes:", 22, "  and 10 more"), (told[0], told.Length, told[^1]));
    }

    [Fact]
    public void A_mistake_quotes_no_more_than_a_line()
    {
        var told = Told(Sound.Replace("pumps-3", new string('x', 5_000), StringComparison.Ordinal));
        Assert.InRange(told.Length, 60, 300);
        Assert.DoesNotContain('\u001b', Told(Sound.Replace("\"prospect\"", "\"\\u001b[2J\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read_and_one_in_UTF16_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Sound.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("pumps-3", PlaybookFile.Load(path).Version);
        File.WriteAllText(path, Sound, Encoding.Unicode);
        Assert.Equal($"The playbook {path} can't be used. It is written in UTF-16. Save it as UTF-8.", Assert.Throws<PlaybookException>(() => PlaybookFile.Load(path)).Message);
        File.Delete(path);
    }

    [Fact]
    public void A_file_larger_than_a_megabyte_is_refused()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenWrite(path))
            file.SetLength(10 * 1024 * 1024);
        Assert.Equal($"The playbook {path} can't be used. It is larger than 1 MB: a playbook has a few kilobytes. Name the right file.", Assert.Throws<PlaybookException>(() => PlaybookFile.Load(path)).Message);
        File.Delete(path);
    }

    // Playbooks are checked by the same schema that editors use, so it must contain no rule that the bot ignores, and allow no blank text.
    [Fact]
    public void The_schema_uses_only_what_is_checked_and_describes_every_key() => Walk(Schema, "schema");

    // A new question of a script can be used in playbooks too: ACCEPT=1 writes it into the schema. The file has the layout that is
    // written here, so that the diff shows only the new question.
    [Fact]
    public void The_schema_knows_the_questions_of_the_scripts_with_their_values()
    {
        var path = Path.Combine(Sources.Folder, "Bot", "Playbooks", "playbook.schema.json");
        var stored = File.ReadAllText(path);
        var schema = PlaybookSchema.Complete(JsonNode.Parse(stored)!, QuestionCatalogue.Known);
        var whole = SchemaText.Of(schema);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(path, stored = whole);
        Assert.True(stored == whole, $"Run this test with ACCEPT=1. The schema differs:\n{LineDiff.Of(stored, whole)}");

        var listed = schema["properties"]!["criteria"]!["properties"]!.AsObject();
        Assert.Equal(QuestionCatalogue.Known.Values.Keys.Order(StringComparer.Ordinal), listed.Select(one => one.Key).Order(StringComparer.Ordinal));
        foreach (var (key, values) in QuestionCatalogue.Known.Values)
        {
            var points = schema["definitions"]![key]!["properties"]!["points"]!["properties"]!.AsObject();
            Assert.Equal(values.Order(StringComparer.Ordinal), points.Select(value => value.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_new_question_of_a_script_can_count_before_the_schema_names_it()
    {
        var known = new KnownQuestions(
            QuestionCatalogue.Known.Values.Append(KeyValuePair.Create("need.budget", (IReadOnlyList<string>)["approved", "open"])).ToDictionary(StringComparer.Ordinal), _ => false);
        var more = Sound.Replace("\"criteria\": {", "\"criteria\": { \"need.budget\": { \"weight\": 5, \"points\": { \"approved\": 100, \"open\": 20 } },", StringComparison.Ordinal);
        Assert.Equal(20, PlaybookFile.Read(more, known).Criteria["need.budget"].Points["open"]);
        var mistaken = more.Replace("\"open\": 20", "\"opened\": 20", StringComparison.Ordinal);
        Assert.Contains("criteria.need.budget.points: open is missing", Assert.Throws<PlaybookException>(() => PlaybookFile.Read(mistaken, known)).Message, StringComparison.Ordinal);
    }

    // The messages that the page for administrators shows must be real ones.
    [Fact]
    public void The_page_for_administrators_shows_real_errors_and_names_every_key()
    {
        var page = File.ReadAllText(Path.Combine(Sources.Folder, "docs", "playbook.md"));
        var shown = page.Split('\n').Where(line => line.StartsWith("  Line ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.True(shown.Count >= 5);
        Assert.All(shown, line => Assert.Contains(Rows, row => row[2] == line));
        foreach (var key in Schema.GetProperty("properties").EnumerateObject().Where(key => key.Name[0] != '$'))
            Assert.True(page.Contains($"| `{key.Name}`", StringComparison.Ordinal) || page.Contains($"| `{key.Name}.", StringComparison.Ordinal), key.Name);
    }

    private static void Walk(JsonElement rules, string path)
    {
        foreach (var rule in rules.EnumerateObject())
            Assert.True(
                rule.Name is "$schema" or "definitions" or "$ref" or "title" or "description" or "default" or "type" or "enum" or "pattern" or "properties" or "required"
                    or "additionalProperties" or "items" or "uniqueItems" or "minimum" or "maximum" or "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties",
                $"{path} has {rule.Name}");
        Assert.True(!rules.TryGetProperty("type", out var type) || type.GetString() != "string" || rules.TryGetProperty("pattern", out _), $"{path} may be blank.");
        Assert.True(rules.TryGetProperty("$ref", out _) || rules.TryGetProperty("description", out _), $"{path} is not described.");
        foreach (var group in new[] { "properties", "definitions" })
            if (rules.TryGetProperty(group, out var keys))
                foreach (var key in keys.EnumerateObject())
                    Walk(key.Value, $"{path}.{key.Name}");
        if (rules.TryGetProperty("items", out var items))
            Walk(items, $"{path}[]");
    }

    private static void Refuses(string told, string json) => Assert.Equal(told, Told(json));

    private static string Told(string json) => Assert.Throws<PlaybookException>(() => PlaybookFile.Read(json, QuestionCatalogue.Known)).Message;
}
