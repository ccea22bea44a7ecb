namespace SalesBot.Tests;

/// <summary>A transcript with an error is refused, even with ACCEPT=1.</summary>
public class ChatPlayTests
{
    [Theory]
    [InlineData("rep    (answers) decision signs, objectors nobody, credit passed", "credit.standing")]
    [InlineData("rep    (answers) decision signs", "saboteurs.present")]
    [InlineData("rep    (answers) decision signs, objectors nobody, up to time", "need.horizon")]
    [InlineData("rep    (answers) decision maybe", "no option maybe")]
    [InlineData("rep    (answers) mood good", "mood good")]
    [InlineData("rep    (answer) decision signs", "(answer)")]
    [InlineData("rep    Signs\nshows  scores", "scores")]
    [InlineData("rep    Decision: Signs | Save", "no [Save]")]
    [InlineData("given  qualified Otto Hallmann at Hallmann Pumps, credit failed", "no qualified")]
    public async Task A_line_that_the_bot_does_not_bear_out_is_an_error(string lines, string told)
    {
        var file = ChatFile.Read($"given  prospect Dana Hallmann at Hallmann Pumps, open question authority.role\n{lines}\n");
        var mistake = await Assert.ThrowsAsync<FormatException>(() => ChatPlay.Play(file));
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_shown_by_its_heading_and_by_what_the_transcript_wants_to_see()
    {
        var file = ChatFile.Read(
            """
            given  qualified Dana Hallmann at Hallmann Pumps, decision influences
            shows  Decision
            rep    show Dana
            shows  reason

            """);
        Assert.Equal(
            """
            given  qualified Dana Hallmann at Hallmann Pumps, decision influences
            shows  Decision
            rep    show Dana
            shows  reason
            bot    (card) Qualified prospect · Dana Hallmann → Find out who signs
                   Next step: Find out who signs. Has influence; we don't know who signs. (Name who signs)
                   [Decision: Influences]

            """.ReplaceLineEndings("\n"),
            await ChatPlay.Play(file));
    }
}
