using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SalesBot.Domain;
using SalesBot.Hosting;
using SalesBot.Interview;

namespace SalesBot.Channels.Teams;

/// <summary>Sends messages that the bot begins, to the chat from which the user last wrote.</summary>
internal sealed class Proactive(CloudAdapter adapter, IContactBooks books, Replies replies, IConfiguration settings, TimeProvider clock,
    ILogger<Proactive> logger)
{
    /// <summary>
    /// Sends the user the replies of a turn. False when not all of them were delivered: the user never wrote, a reply was lost, or the chat
    /// accepts no messages. In the last case nothing more is sent until the user writes again.
    /// </summary>
    /// <exception cref="NotAdmittedException">The user is no longer admitted.</exception>
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
                // The process is ending. That is not a failure of the turn and needs no apology.
                delivered = Delivered.Lost;
            }
        }
    }

    /// <summary>Records in the user's profile how the delivery ended. After a lost reply the bot tries again.</summary>
    public Task Note(User user, Delivered delivered) => delivered switch
    {
        Delivered.Closed => MarkDead(user),
        Delivered.Lost => Miss(user, CurrentTurn.Now?.Refused?.NotBefore),
        Delivered.Whole => Task.CompletedTask,
    };

    /// <summary>Records that a user removed the bot: nothing is sent until they write again.</summary>
    public async Task MarkDead(User user)
    {
        if (await Note(user, profile => profile.Lost()))
            logger.AddressDead();
    }

    /// <summary>Changes a user's profile. False when another turn changed it in the meantime; its data is newer.</summary>
    public Task<bool> Note(User user, Action<Profile> what) => Note(user, profile =>
    {
        what(profile);
        return true;
    });

    /// <summary>
    /// Changes a user's profile if <paramref name="what"/> finds reason to. False when it does not, or when another turn changed the
    /// profile in the meantime.
    /// </summary>
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
