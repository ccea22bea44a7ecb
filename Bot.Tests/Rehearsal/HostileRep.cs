using System.Net;
using System.Text.Json.Nodes;

namespace SalesBot.Tests;

/// <summary>An interview that is disturbed at its first question and must go on from there afterwards.</summary>
public sealed class HostileRep : IAsyncDisposable
{
    private readonly Snapshot before;

    private HostileRep(Rehearsal rehearsal)
    {
        Rehearsal = rehearsal;
        before = rehearsal.Stored.Read();
    }

    /// <summary>The host.</summary>
    public Rehearsal Rehearsal { get; }

    /// <summary>The chat of the rep who is being asked about Dana Hallmann's credit.</summary>
    public Chat Chat => Rehearsal.Chat();

    /// <summary>The contact that the interview is about.</summary>
    public string Contact => before.Of("Dana Hallmann").Id;

    /// <summary>The number of the newest card.</summary>
    public string Nonce => before.Of("Dana Hallmann").Nonce!;

    /// <summary>Begins an interview.</summary>
    public static async Task<HostileRep> Begin(string channel = "msteams")
    {
        var rehearsal = await Rehearsal.Start(channel);
        await rehearsal.Chat().Say("qualify Dana Hallmann at Hallmann Pumps");
        return new HostileRep(rehearsal);
    }

    /// <summary>What a tap carries.</summary>
    public JsonObject Data(string verb, string? question = null, string? value = null, string? contact = null, string? nonce = null)
    {
        var carried = new JsonObject { ["verb"] = verb, ["contact"] = contact ?? Contact, ["nonce"] = nonce ?? Nonce };
        if (question is not null)
            carried["question"] = question;
        if (value is not null)
            carried["value"] = value;
        return new JsonObject { ["salesbot"] = carried };
    }

    /// <summary>Fails unless nothing was stored, nothing leaked, and a normal answer still works.</summary>
    public async Task ChangedNothing(params Heard[] heard)
    {
        foreach (var one in heard)
            IsClean(one);
        Assert.Empty(Rehearsal.Stored.Read().Since(before));
        await GoesOn();
    }

    /// <summary>Fails unless the interview goes on with a normal answer.</summary>
    public async Task GoesOn()
    {
        await Chat.Say("continue");
        var next = await Chat.Tap("Passed");
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Contains("How strong is the need?", CardText.Of(next.Card!.Value, everyWord: false)[0], StringComparison.Ordinal);
        Assert.Equal("passed", Rehearsal.Stored.Read().Of("Dana Hallmann").Answers["credit.standing"]);
        Assert.Empty(Rehearsal.Log.Errors);
    }

    /// <summary>Fails when an answer shows internals of the bot, such as a stack trace.</summary>
    public static void IsClean(Heard heard)
    {
        foreach (var text in heard.Said.Select(s => s.Text ?? s.Card.ToString()).Append(heard.Body))
            foreach (var leak in new[] { "   at ", "Exception", "System.", ".cs:line", "SQLite" })
                Assert.DoesNotContain(leak, text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => Rehearsal.DisposeAsync();
}
