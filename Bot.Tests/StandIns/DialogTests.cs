using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SalesBot.Tests.StandIns;

/// <summary>How dialogs begin, continue, end, and begin one another.</summary>
public class DialogTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly KeepingAdapter adapter = new();
    private DialogState open = new();

    [Fact]
    public async Task A_dialog_begins_another_and_goes_on_with_its_result()
    {
        var child = new Scripted("child") { Continue = (dc, text) => dc.EndDialogAsync("result of " + text, None) };
        var root = new Scripted("root") { Begin = (dc, _) => dc.BeginDialogAsync("child", "options", None) };
        var set = new DialogSet().Add(root).Add(child);

        var begun = await InSetAsync(set, dc => dc.BeginDialogAsync("root", null, None), "1");
        Assert.Equal((DialogTurnStatus.Waiting, "child < root"), (begun.Status, Open));
        var ended = await InSetAsync(set, dc => dc.ContinueDialogAsync(None), "2");

        Assert.Equal((DialogTurnStatus.Complete, "result of 2", string.Empty), (ended.Status, ended.Result, Open));
        Assert.Equal(
            "root begins with 1 | child begins with 1 and options | child goes on with 2 | child ends by EndCalled | root resumes with result of 2 | root ends by EndCalled",
            adapter.Said);
    }

    [Fact]
    public async Task A_dialog_takes_the_place_of_another()
    {
        var set = new DialogSet()
            .Add(new Scripted("first") { Continue = (dc, _) => dc.ReplaceDialogAsync("second", "instead", None) })
            .Add(new Scripted("second"));
        await InSetAsync(set, dc => dc.BeginDialogAsync("first", null, None), "1");

        await InSetAsync(set, dc => dc.ContinueDialogAsync(None), "2");

        Assert.Equal("second", Open);
        Assert.Equal("first begins with 1 | first goes on with 2 | first ends by ReplaceCalled | second begins with 2 and instead", adapter.Said);
    }

    [Fact]
    public async Task A_reprompt_reaches_the_active_dialog()
    {
        var set = new DialogSet().Add(new Scripted("a"));
        await InSetAsync(set, dc => dc.BeginDialogAsync("a", null, None), "1");

        await InSetAsync(set, async dc =>
        {
            await dc.RepromptDialogAsync(None);
            return Dialog.EndOfTurn;
        }, "2");

        Assert.Equal("a begins with 1 | a asks again", adapter.Said);
    }

    [Fact]
    public async Task Continuing_without_an_open_dialog_gives_the_status_empty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await InSetAsync(new DialogSet(), dc => dc.ContinueDialogAsync(None), "1")).Status);

    [Fact]
    public async Task A_dialog_that_is_not_there_cannot_begin_or_go_on()
    {
        var set = new DialogSet();

        await Assert.ThrowsAsync<ArgumentException>(() => InSetAsync(set, dc => dc.BeginDialogAsync("nobody", null, None), "1"));
        open = new DialogState([new DialogInstance { Id = "gone" }]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => InSetAsync(set, dc => dc.ContinueDialogAsync(None), "2"));
    }

    [Fact]
    public async Task A_cancellation_token_in_the_place_of_a_value_is_refused()
    {
        var set = new DialogSet().Add(new Scripted("a"));

        await Assert.ThrowsAsync<ArgumentException>(() => InSetAsync(set, dc => dc.BeginDialogAsync("a", None, None), "1"));
        await Assert.ThrowsAsync<ArgumentException>(() => InSetAsync(set, dc => dc.EndDialogAsync(None, None), "1"));
        await Assert.ThrowsAsync<ArgumentException>(() => InSetAsync(set, dc => dc.ReplaceDialogAsync("a", None, None), "1"));
    }

    [Fact]
    public void A_dialog_whose_id_is_taken_gets_a_number()
    {
        var (one, two, three) = (new Scripted("a"), new Scripted("a"), new Scripted("a"));

        var set = new DialogSet().Add(one).Add(one).Add(two).Add(three);

        Assert.Equal("a, a2, a3", string.Join(", ", new[] { one, two, three }.Select(dialog => dialog.Id)));
        Assert.Same(two, set.Find("a2"));
    }

    [Fact]
    public void A_dialog_without_an_id_is_known_by_its_type() => Assert.Equal("Scripted", new Scripted(null).Id);

    /// <summary>The ids of the open dialogs, the active one first.</summary>
    private string Open => string.Join(" < ", open.DialogStack.Select(instance => instance.Id));

    private async Task<DialogTurnResult> InSetAsync(DialogSet set, Func<DialogContext, Task<DialogTurnResult>> act, string text)
    {
        using var turn = adapter.Turn(text);
        return await act(new DialogContext(set, turn, open));
    }

    private sealed class Scripted(string? id) : Dialog(id)
    {
        public Func<DialogContext, string, Task<DialogTurnResult>> Begin { get; init; } = (_, _) => Task.FromResult(EndOfTurn);

        public Func<DialogContext, string, Task<DialogTurnResult>> Continue { get; init; } = (_, _) => Task.FromResult(EndOfTurn);

        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken)
        {
            await Say(dc.Context, $"begins with {dc.Context.Activity.Text}{(options is null ? string.Empty : $" and {options}")}");
            return await Begin(dc, dc.Context.Activity.Text);
        }

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
        {
            await Say(dc.Context, $"goes on with {dc.Context.Activity.Text}");
            return await Continue(dc, dc.Context.Activity.Text);
        }

        public override async Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc,
            DialogReason reason,
            object result,
            CancellationToken cancellationToken)
        {
            await Say(dc.Context, $"resumes with {result}");
            return await base.ResumeDialogAsync(dc, reason, result, cancellationToken);
        }

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken) =>
            Say(turnContext, "asks again");

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken) =>
            Say(turnContext, $"ends by {reason}");

        private Task<ResourceResponse> Say(ITurnContext turn, string what) => turn.SendActivityAsync($"{Id} {what}", null, null, None);
    }
}
