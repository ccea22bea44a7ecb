using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SalesBot.Tests.StandIns;

/// <content>Components: dialogs within a dialog.</content>
public partial class DialogTests
{
    [Fact]
    public async Task A_dialog_set_without_state_cannot_create_a_context() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(adapter.Turn("x"), None));

    [Fact]
    public async Task A_component_is_one_dialog_outside_and_keeps_its_inner_stack()
    {
        var inner = new Scripted("inner") { Continue = (dc, text) => text is "end" ? dc.EndDialogAsync("result", None) : Task.FromResult(Dialog.EndOfTurn) };
        var component = new ComponentDialog("component").AddDialog(inner).AddDialog(new Scripted("other"));

        await TurnAsync(component, "1");
        var open = Assert.IsType<DialogState>(Assert.Single(kept.State!.DialogStack).State[ComponentDialog.PersistedDialogState]);
        Assert.Equal(("component", "inner"), (kept.Open, Assert.Single(open.DialogStack).Id));

        await TurnAsync(component, "2");
        await TurnAsync(component, "end");

        Assert.Equal(string.Empty, kept.Open);
        Assert.Equal("inner begins with 1 | inner goes on with 2 | inner goes on with end | inner ends by EndCalled", adapter.Said);
    }

    [Fact]
    public async Task A_component_continues_from_a_stack_that_was_put_together_by_hand()
    {
        var component = new ComponentDialog("component").AddDialog(new Scripted("first")).AddDialog(new Scripted("second"));
        kept.State = new DialogState([new DialogInstance
        {
            Id = "component",
            State = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [ComponentDialog.PersistedDialogState] =
                    new DialogState([new DialogInstance { Id = "second", State = new Dictionary<string, object>(StringComparer.Ordinal) }]),
            },
        }]);

        await TurnAsync(component, "1");

        Assert.Equal("second goes on with 1", adapter.Said);
    }

    [Fact]
    public async Task Cancelling_a_component_cancels_its_inner_dialogs()
    {
        var set = new DialogSet(kept).Add(new ComponentDialog("component").AddDialog(new Scripted("inner")));
        await InSetAsync(set, dc => dc.BeginDialogAsync("component", null, None), "1");

        await InSetAsync(set, dc => dc.CancelAllDialogsAsync(None), "2");

        Assert.Equal("inner begins with 1 | inner ends by CancelCalled", adapter.Said);
    }

    [Fact]
    public async Task Cancelling_the_inner_dialogs_ends_the_component_without_a_result()
    {
        var inner = new Scripted("inner") { Continue = (dc, _) => dc.CancelAllDialogsAsync(None) };
        var set = new DialogSet(kept).Add(new ComponentDialog("component").AddDialog(inner));
        await InSetAsync(set, dc => dc.BeginDialogAsync("component", null, None), "1");

        var result = await InSetAsync(set, dc => dc.ContinueDialogAsync(None), "2");

        Assert.Equal((DialogTurnStatus.Complete, null, string.Empty), (result.Status, result.Result, kept.Open));
    }

    [Fact]
    public async Task A_component_reprompts_after_a_dialog_that_interrupted_it()
    {
        var set = new DialogSet(kept)
            .Add(new ComponentDialog("component").AddDialog(new Scripted("inner")))
            .Add(new Scripted("interruption") { Continue = (dc, _) => dc.EndDialogAsync(null, None) });
        await InSetAsync(set, dc => dc.BeginDialogAsync("component", null, None), "1");
        await InSetAsync(set, dc => dc.BeginDialogAsync("interruption", null, None), "2");

        var result = await InSetAsync(set, dc => dc.ContinueDialogAsync(None), "3");

        Assert.Equal((DialogTurnStatus.Waiting, "component"), (result.Status, kept.Open));
        Assert.EndsWith("inner hears repromptDialog | inner asks again", adapter.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_whose_dialogs_changed_gets_an_event_and_continues()
    {
        await TurnAsync(new Noticing("component").AddDialog(new Scripted("inner")), "1");

        await TurnAsync(new Noticing("component").AddDialog(new Scripted("inner")), "2");
        await TurnAsync(new Noticing("component").AddDialog(new Scripted("inner")).AddDialog(new Scripted("new")), "3");

        Assert.Equal("inner begins with 1 | inner goes on with 2 | component hears versionChanged | inner goes on with 3", adapter.Said);
    }
}
