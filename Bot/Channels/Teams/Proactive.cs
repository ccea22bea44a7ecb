using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SalesBot.Domain;
using SalesBot.Hosting;
using SalesBot.Interview;

namespace SalesBot.Channels.Teams;

/// <summary>Writes to a user of the bot's own accord, where they last wrote to it.</summary>
internal sealed class Proactive(CloudAdapter adapter, IContactBooks books, Replies replies, IConfiguration settings, TimeProvider clock,
    ILogger<Proactive> logger)
{
    /// <summary>
    /// Says to the user what a turn of their own comes to. False when not all of it was said: they never wrote, or it did not arrive, or
    /// their chat takes nothing any more. In that case it is left in peace until they write again.
    /// </summary>
    /// <exception cref="NotAdmittedException">They are no longer among those who are let in.</exception>
    public async Task<bool> Say(User user, Func<ITurnContext, CancellationToken, Task<IReadOnlyList<Reply>>> what, CancellationToken cancellationToken)
    {
        if (await AddressOf(user) is not { IsDead: false } address)
            return false;
        var delivered = Delivered.Lost;
        DateTimeOffset? notBefore = null;
        await adapter.ContinueConversationAsync(settings["MicrosoftAppId"] ?? "", Reference(user, address), Send, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (delivered == Delivered.Closed)
            await MarkDead(user);
        else if (delivered == Delivered.Lost && notBefore is { } until)
            await Note(user, profile => profile.PutOff(clock.GetUtcNow(), until));
        return delivered == Delivered.Whole;

        async Task Send(ITurnContext context, CancellationToken turnToken)
        {
            try
            {
                delivered = await replies.Send(context, await what(context, turnToken), new Input(Intent.None), turnToken);
                notBefore = CurrentTurn.Now?.Refused?.NotBefore;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The process ends, which is no failure of the turn, and nothing to apologise for.
                delivered = Delivered.Lost;
            }
        }
    }

    /// <summary>Notes whether the replies reached a user. After a lost one the bot tries again.</summary>
    public Task Note(User user, Delivered delivered) => delivered switch
    {
        Delivered.Closed => MarkDead(user),
        Delivered.Lost => Miss(user, CurrentTurn.Now?.Refused?.NotBefore),
        Delivered.Whole => Task.CompletedTask,
    };

    /// <summary>Notes that a user took the bot away: nothing is written to them until they write again.</summary>
    public async Task MarkDead(User user)
    {
        if (await Note(user, profile => profile.Lost()))
            logger.AddressDead();
    }

    /// <summary>Notes something in a user's profile. False when somebody else changed it meanwhile: what they know is newer.</summary>
    public Task<bool> Note(User user, Action<Profile> what) => Note(user, profile =>
    {
        what(profile);
        return true;
    });

    /// <summary>Notes something in a user's profile, if there is reason to. False when there is none, or when somebody else changed it meanwhile.</summary>
    public async Task<bool> Note(User user, Func<Profile, bool> what)
    {
        using var book = books.Open(user);
        return what(await book.Profile())
            && await book.Commit(
                new Delivery("salesbot", user.Id, Guid.NewGuid().ToString("N")),
                clock.GetUtcNow()) == CommitResult.Committed;
    }

    private Task<bool> Miss(User user, DateTimeOffset? notBefore) => Note(user, profile =>
    {
        var now = clock.GetUtcNow();
        profile.MissReply(now);
        if (notBefore is { } until)
            profile.PutOff(now, until);
    });

    private async Task<ChatAddress?> AddressOf(User user)
    {
        using var book = books.Open(user);
        return (await book.Profile()).Address;
    }

    private static ConversationReference Reference(User user, ChatAddress address) => new()
    {
        ChannelId = address.Channel,
        ServiceUrl = address.ServiceUrl,
        Conversation = new ConversationAccount { Id = address.Conversation, TenantId = user.TenantId },
        Bot = new ChannelAccount { Id = address.Bot },
        User = new ChannelAccount { Id = address.User },
    };
}
