using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class PlaybookTests
{
    private const string Sound = """
        {
          "version": "pumps-3",
          "qualifyAt": "prospect",
          "requireDecider": true,
          "creditValidDays": 90,
          // A playbook may name fewer criteria.
          "criteria": {
            "need.strength": { "weight": 3, "points": { "none": 0, "possible": 20, "real": 80, "immediate": 100 } },
            "authority.role": { "weight": 1, "points": { "decides": 100, "influences": 70, "none": 0 } }
          }
        }
        """;

    // D7, D8
    [Theory]
    [InlineData(School.Lead, "lead-school-1")]
    [InlineData(School.Prospect, "prospect-school-1")]
    public void A_playbook_ships_for_each_school(School school, string version)
    {
        var playbook = Playbook.BuiltIn(school);
        Assert.Equal((version, school, false, 180), (playbook.Version, playbook.QualifyAt, playbook.RequireDecider, playbook.CreditValidDays));
        Assert.Equal(100, playbook.Criteria.Values.Sum(c => c.Weight));
        Assert.Equal(6, playbook.Criteria.Count);
    }

    // D16, D19
    [Fact]
    public void Every_stage_has_a_weight_and_days_after_which_it_is_stale()
    {
        foreach (var playbook in new[] { Given.LeadSchool, Given.ProspectSchool, Playbook.Read(Sound) })
            Assert.Equal(Enum.GetValues<Stage>(), playbook.Stages.Keys.Order());
        Assert.Equal(new StageRule(60, 14), Given.LeadSchool.Stages[Stage.Proposal]);
        Assert.Equal(new StageRule(55, 21), Given.ProspectSchool.Stages[Stage.Proposal]);
        Assert.Equal((100, 0), (Given.LeadSchool.Stages[Stage.Won].Weight, Given.LeadSchool.Stages[Stage.Lost].Weight));
        var some = Playbook.Read(Sound.Replace("\"criteria\"", "\"stages\": { \"closing\": { \"weight\": 90, \"staleAfterDays\": 3 } }, \"criteria\"", StringComparison.Ordinal));
        Assert.Equal((new StageRule(90, 3), new StageRule(60, 14)), (some.Stages[Stage.Closing], some.Stages[Stage.Proposal]));
    }

    // D8
    [Fact]
    public void The_two_schools_weigh_alike()
    {
        var (lead, prospect) = (Given.LeadSchool, Given.ProspectSchool);
        foreach (var (key, criterion) in lead.Criteria)
        {
            Assert.Equal(criterion.Weight, prospect.Criteria[key].Weight);
            Assert.Equal(criterion.Points, prospect.Criteria[key].Points);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_file_the_lead_school_counts(string? path) => Assert.Equal("lead-school-1", Playbook.Load(path).Version);

    // D7
    [Fact]
    public void A_playbook_is_data_that_an_administrator_edits()
    {
        var playbook = Playbook.Read(Sound);
        Assert.Equal(("pumps-3", School.Prospect, true, 90), (playbook.Version, playbook.QualifyAt, playbook.RequireDecider, playbook.CreditValidDays));
        Assert.Equal((3, 80), (playbook.Criteria[Keys.NeedStrength].Weight, playbook.Criteria[Keys.NeedStrength].Points["real"]));

        var verdict = Judgement.Of(Given.Dana("- real - - none -"), playbook, Given.Today);
        Assert.Equal((60, 100, 2), (verdict.Score, verdict.Confidence, verdict.Of));
    }

    [Fact]
    public void A_playbook_is_read_from_its_file()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Sound);
        Assert.Equal("pumps-3", Playbook.Load(path).Version);
        File.Delete(path);
    }

    [Theory]
    [InlineData("Nothing in it", "", "Line 1")]
    [InlineData("Only null in it", "null", "The playbook is empty")]
    [InlineData("A list instead", "[]", "Line 1, $")]
    [InlineData("Cut off", "{ \"version\": ", "Line 1, $.version")]
    [InlineData("An unknown member", "\"requireDecider\"→\"requiresDecider\"", "Line 4, $", "requiresDecider")]
    [InlineData("A member twice", "\"requireDecider\": true→\"version\": \"again\"", "Line 4, $", "version")]
    [InlineData("A criterion twice", "authority.role→need.strength", "Line 9, $.criteria", "need.strength")]
    [InlineData("A value twice", "possible→none", "Line 8, $.criteria", "none")]
    [InlineData("A school that is none", "\"prospect\"→\"customer\"", "Line 3, $.qualifyAt", "lead", "prospect")]
    [InlineData("A school by number", "\"prospect\"→1", "Line 3, $.qualifyAt", "lead", "prospect")]
    [InlineData("Words for a number", "90→\"ninety\"", "Line 5, $.creditValidDays")]
    [InlineData("Half a day", "90→1.5", "Line 5, $.creditValidDays")]
    [InlineData("No version", "\"version\": \"pumps-3\",→", "version")]
    [InlineData("A blank version", "pumps-3→ ", "version", "name and version")]
    [InlineData("A null version", "\"pumps-3\"→null", "version")]
    [InlineData("No school", "\"qualifyAt\": \"prospect\",→", "qualifyAt")]
    [InlineData("No days", "90→0", "creditValidDays", "at least 1")]
    [InlineData("No criteria", "\"need.strength\": { \"weight\": 3, \"points\": { \"none\": 0, \"possible\": 20, \"real\": 80, \"immediate\": 100 } },→", "criteria", "at least one", "authority.role")]
    [InlineData("Null for a criterion", "{ \"weight\": 1, \"points\": { \"decides\": 100, \"influences\": 70, \"none\": 0 } }→null", "criteria.authority.role", "weight")]
    [InlineData("No weight", "\"weight\": 1, →", "criteria.authority.role.weight", "1 to 1000")]
    [InlineData("A weight of nothing", "\"weight\": 1→\"weight\": 0", "criteria.authority.role.weight", "1 to 1000")]
    [InlineData("A weight that outgrows the sum", "\"weight\": 1→\"weight\": 2000000000", "criteria.authority.role.weight", "1 to 1000")]
    [InlineData("No points", ", \"points\": { \"decides\": 100, \"influences\": 70, \"none\": 0 }→", "criteria.authority.role.points")]
    [InlineData("Null for points", "{ \"decides\": 100, \"influences\": 70, \"none\": 0 }→null", "criteria", "points")]
    [InlineData("Too many points", "\"influences\": 70→\"influences\": 101", "criteria.authority.role.points.influences", "0 to 100")]
    [InlineData("Too few points", "\"influences\": 70→\"influences\": -1", "criteria.authority.role.points.influences", "0 to 100")]
    [InlineData("A question nobody asks", "authority.role→authority.rule", "criteria.authority.rule", "authority.role")]
    [InlineData("A value nobody can give", "influences→persuades", "criteria.authority.role.points.persuades", "decides, influences, none")]
    [InlineData("A stage that is none", "\"criteria\": {→\"stages\": { \"dreaming\": { \"weight\": 1, \"staleAfterDays\": 1 } }, \"criteria\": {", "Line 7, $.stages")]
    [InlineData("More than all of the amount", "\"criteria\": {→\"stages\": { \"proposal\": { \"weight\": 101, \"staleAfterDays\": 1 } }, \"criteria\": {", "stages.proposal.weight", "0 to 100")]
    [InlineData("Stale before it began", "\"criteria\": {→\"stages\": { \"waitingForCredit\": { \"weight\": 1, \"staleAfterDays\": 0 } }, \"criteria\": {", "stages.waitingForCredit.staleAfterDays", "1 to 3650")]
    [InlineData("A value without points", "\"influences\": 70, →", "criteria.authority.role.points", "influences")]
    public void A_mistake_is_named_with_its_place_and_what_to_do(string mistake, string change, params string[] said)
    {
        var parts = change.Split('→');
        var json = parts.Length == 2 ? Sound.Replace(parts[0], parts[1], StringComparison.Ordinal) : change;
        if (mistake == "No criteria")
            json = json.Replace("\"authority.role\": { \"weight\": 1, \"points\": { \"decides\": 100, \"influences\": 70, \"none\": 0 } }", "", StringComparison.Ordinal);
        Assert.True(json != Sound, "The change changes nothing.");

        var refused = Assert.Throws<PlaybookException>(() => Playbook.Read(json));
        foreach (var words in said)
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_named_in_one_sentence_without_what_only_a_programmer_needs()
    {
        var refused = Assert.Throws<PlaybookException>(() => Playbook.Read(Sound.Replace("90", "\"ninety\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("BytePositionInLine", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "playbook.json");
        var refused = Assert.Throws<PlaybookException>(() => Playbook.Load(path));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_playbook()
    {
        var refused = Assert.Throws<PlaybookException>(() => Playbook.Load(Path.GetTempPath()));
        Assert.Contains(Path.GetTempPath(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_file_names_the_file()
    {
        var path = Path.GetTempFileName();
        var refused = Assert.Throws<PlaybookException>(() => Playbook.Load(path));
        File.Delete(path);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }
}
