using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Playbooks;
using SalesBot.Tests.Domain;

namespace SalesBot.Tests.Playbooks;

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

    private static readonly JsonSerializerOptions Named = new() { Converters = { new JsonStringEnumConverter() } };

    // D7
    [Fact]
    public void The_edition_changes_with_the_content_and_not_with_the_layout_of_the_file()
    {
        var sound = BrokenPlaybookTests.Sound;
        var edition = PlaybookFile.Read(sound).Edition;
        Assert.Matches("^pumps-3#[0-9a-f]{8}\\.[0-9]+$", edition);
        Assert.Equal(edition, PlaybookFile.Read("// ours\n" + sound.ReplaceLineEndings("\n\n")).Edition);
        var changed = PlaybookFile.Read(sound.Replace("\"creditValidDays\": 90", "\"creditValidDays\": 91", StringComparison.Ordinal));
        Assert.Equal(("pumps-3", 91), (changed.Version, changed.CreditValidDays));
        Assert.NotEqual(edition, changed.Edition, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(School.Lead, "lead-school-1")]
    [InlineData(School.Prospect, "prospect-school-1")]
    public void A_playbook_ships_for_each_school(School school, string version)
    {
        var playbook = PlaybookFile.BuiltIn(school);
        Assert.Equal((version, school, false, 180), (playbook.Version, playbook.QualifyAt, playbook.RequireDecider, playbook.CreditValidDays));
        Assert.Equal(100, playbook.Criteria.Values.Sum(c => c.Weight));
        Assert.Equal(6, playbook.Criteria.Count);
        // The start relies on this without checking it.
        Assert.Equal(playbook.Edition, Shipped($"{EnumNames<School>.Of(school)}-school").Edition);
    }

    // D7
    [Theory]
    [InlineData("lead-school")]
    [InlineData("prospect-school")]
    [InlineData("pumps-maker")]
    [InlineData("services-firm")]
    public void A_file_of_an_earlier_version_reads_as_that_version_read_it(string name)
    {
        var folder = Path.Combine(Sources.Folder, "Bot.Tests", "Playbooks", "Former");
        var read = PlaybookFile.Load(Path.Combine(folder, $"{name}.json"), QuestionCatalogue.Known);
        var now = JsonSerializer.SerializeToNode(read with { Edition = read.Edition[..read.Edition.LastIndexOf('.')] }, Named)!;
        // That version did not know the revision of the rules, which stands at the edition's end. The file
        // lacks what has been added to the records since.
        foreach (var (key, value) in JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "records.json")))![name]!.AsObject())
            Assert.True(JsonNode.DeepEquals(value, now[key]), $"{key} was {value} and is {now[key]}.");
    }

    // D16, D19
    [Fact]
    public void Every_stage_has_a_weight_and_days_after_which_it_is_stale()
    {
        foreach (var playbook in new[] { Given.LeadSchool, Given.ProspectSchool, PlaybookFile.Read(Sound) })
            Assert.Equal(Enum.GetValues<Stage>(), playbook.Stages.Keys.Order());
        Assert.Equal(new StageRule(60, 14), Given.LeadSchool.Stages[Stage.Proposal]);
        Assert.Equal(new StageRule(55, 21), Given.ProspectSchool.Stages[Stage.Proposal]);
        Assert.Equal((100, 0), (Given.LeadSchool.Stages[Stage.Won].Weight, Given.LeadSchool.Stages[Stage.Lost].Weight));
        var some = PlaybookFile.Read(Sound.Replace(
            "\"criteria\"",
            "\"stages\": { \"closing\": { \"weight\": 90, \"staleAfterDays\": 3 } }, \"criteria\"",
            StringComparison.Ordinal));
        Assert.Equal((new StageRule(90, 3), new StageRule(60, 14)), (some.Stages[Stage.Closing], some.Stages[Stage.Proposal]));
    }

    // D7, D8
    [Theory]
    [InlineData("pumps-maker", School.Lead)]
    [InlineData("services-firm", School.Prospect)]
    public void A_complete_example_ships_for_each_school(string name, School school)
    {
        var playbook = Shipped(name);
        Assert.Equal(($"{name}-1", school), (playbook.Version, playbook.QualifyAt));
        Assert.Equal(100, playbook.Criteria.Values.Sum(c => c.Weight));
        Assert.NotEmpty(playbook.Questions);
        Assert.NotEqual(QuestionCatalogue.Known.Values.Keys, playbook.QuickQuestions!, StringComparer.Ordinal);
        Assert.True(playbook.Coaching.Count >= 8);
        Assert.All(playbook.Stages, stage => Assert.True(stage.Value.StaleAfterDays > 0));
    }

    // D7
    [Fact]
    public void What_a_playbook_leaves_out_has_its_default()
    {
        var (bare, whole) = (PlaybookFile.Read(Sound), Given.LeadSchool);
        Assert.Equal((null, null), (whole.QuickQuestions, bare.QuickQuestions));
        Assert.Equal(whole.MayOverride, bare.MayOverride);
        Assert.Equal(whole.Next, bare.Next);
        Assert.Equal(whole.Stages, bare.Stages);
        Assert.Equal((CreditSource.Reported, new Thresholds(), 0, 0), (bare.CreditCounts, bare.Thresholds, bare.Questions.Count, bare.Coaching.Count));
    }

    // D8
    [Fact]
    public void The_two_schools_weigh_alike()
    {
        var (lead, prospect) = (Given.LeadSchool, Given.ProspectSchool);
        Assert.Equal(lead.Criteria.Keys.Order(StringComparer.Ordinal), prospect.Criteria.Keys.Order(StringComparer.Ordinal));
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
    public void Without_a_file_the_lead_school_counts(string? path) => Assert.Equal("lead-school-1", PlaybookFile.Load(path).Version);

    // D7
    [Fact]
    public void The_values_in_a_playbook_decide_the_verdict()
    {
        var playbook = PlaybookFile.Read(Sound);
        Assert.Equal(("pumps-3", School.Prospect, true, 90), (playbook.Version, playbook.QualifyAt, playbook.RequireDecider, playbook.CreditValidDays));
        Assert.Equal((3, 80), (playbook.Criteria[Keys.NeedStrength].Weight, playbook.Criteria[Keys.NeedStrength].Points["real"]));

        var verdict = QualificationPolicy.Of(Given.Dana("- real - - none -"), playbook, Given.Today);
        Assert.Equal((60, 88, 2), (verdict.Score, verdict.Confidence, verdict.Of));
    }

    [Fact]
    public void A_playbook_is_read_from_its_file()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Sound);
        Assert.Equal("pumps-3", PlaybookFile.Load(path).Version);
        File.Delete(path);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "playbook.json");
        var refused = Assert.Throws<PlaybookException>(() => PlaybookFile.Load(path));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_playbook()
    {
        var refused = Assert.Throws<PlaybookException>(() => PlaybookFile.Load(Path.GetTempPath()));
        Assert.Contains(Path.GetTempPath(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_file_names_the_file()
    {
        var path = Path.GetTempFileName();
        var refused = Assert.Throws<PlaybookException>(() => PlaybookFile.Load(path));
        File.Delete(path);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    private static Playbook Shipped(string name) =>
        PlaybookFile.Load(Path.Combine(Sources.Folder, "Bot", "Playbooks", $"{name}.json"), QuestionCatalogue.Known);
}
