using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Features;
using SalesBot.Hosting;
using SalesBot.Languages;
using SalesBot.Understanding;
using SalesBot.Understanding.Model;

namespace SalesBot.Interview;

/// <summary>
/// Takes one turn: opens the user's book, calls the feature, runs the dialogs and commits all changes in one transaction. Returns the
/// replies only after that.
/// </summary>
internal sealed class TurnTaker(
    QualifyDialog qualify,
    IContactBooks books,
    Playbook playbook,
    CardOptions cards,
    TimeProvider clock,
    ILogger<TurnTaker> logger,
    IAnswerModel? model = null)
{
    // More than conflicts between a few processes ever need. The turn's time limit usually ends it earlier.
    private const int Attempts = 20;

    // A database that failed over answers at the second or third attempt. Don't wait for one that stays unavailable.
    private const int MostFailures = 2;

    private readonly DialogPosition position = new(qualify);

    /// <summary>Takes a user's turn for an input, even one that the bot begins, and returns the replies.</summary>
    public async Task<IReadOnlyList<Reply>> Take(ITurnContext context, User user, Input input, CancellationToken cancellationToken)
    {
        // The SDK makes the activity's locale the culture of the turn, whatever it holds, and storing sorts texts by it.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var activity = context.Activity;
        // A repetition can't be recognised without an id from the channel.
        var delivery = new Delivery(activity.ChannelId, activity.Conversation.Id, activity.Id ?? Guid.NewGuid().ToString("N"));
        user = user with { ActsThrough = input.Origin };
        var asked = model is null ? null : new AskedOnce(model);
        var failures = 0;
        OwnedRecord? damaged = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var book = books.Open(user);
                var turn = await Run(context, user, book, input, asked, damaged, cancellationToken);
                // The caller has timed out. Don't commit a turn whose reply nobody would see.
                cancellationToken.ThrowIfCancellationRequested();
                switch (await book.Commit(delivery, turn.Now))
                {
                    case CommitResult.Committed:
                        return turn.Replies;
                    case CommitResult.Repeated:
                        logger.Repeated(activity.Id);
                        input = new Input(Intent.Repeated) { Tap = input.Tap, TappedCard = input.TappedCard };
                        delivery = delivery with { Activity = Guid.NewGuid().ToString("N") };
                        break;
                    case CommitResult.Conflict when attempt == Attempts:
                        throw new InvalidOperationException("What the turn is about kept changing underneath it.");
                    default:
                        // Another process took a turn in the meantime. Try again with what is stored now.
                        break;
                }
            }
            catch (DamagedRecordException met) when (damaged is null)
            {
                // Nothing of it is stored. The user is told what it would have been about.
                damaged = met.Record;
            }
            catch (Exception failure) when (failures < MostFailures && books.IsPassing(failure))
            {
                failures++;
                // The connection broke. If the commit was stored all the same, the next attempt finds the delivery repeated.
                logger.BegunAnew(failure, activity.Id);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Runs the feature and the dialogs on what is stored. Does not commit.</summary>
    private async Task<Turn> Run(
        ITurnContext context,
        User user,
        IContactBook book,
        Input input,
        IAnswerModel? asked,
        OwnedRecord? damaged,
        CancellationToken cancellationToken)
    {
        var turn = await Open(context.Activity, user, book, input, asked, damaged, cancellationToken);
        context.Take(turn);
        await OpenText.Claim(turn);
        var offering = turn.Contact is { Interview.Offered: not null } contactBefore && user.MayChange(contactBefore) ? contactBefore : null;
        var wasOffering = turn.Profile.Offered is not null;
        var next = damaged is not null ? Next.Stay
            : input.IsTooLong ? turn.Stay(Phrases.TooLong(PlainText.LongestMessage, turn.Language))
            : await FeatureList.Handle(turn);
        await position.Go(context, turn, next, cancellationToken);
        DamagedContacts.Tell(turn);
        WaysOn.Offer(turn);
        // A "yes" answers what was said last, and not a card further up.
        if (offering is not null && input is { Tap: null, Intent: Intent.None or Intent.Command } && !(turn.IsOffering && turn.Contact == offering))
            offering.Interview?.WithdrawOffer();
        if (wasOffering && !(turn.IsOffering && turn.Contact is null))
            turn.Profile.Offer(null);
        if (turn.Contact is { } contact && user.MayChange(contact))
        {
            if (contact.News.Count > 0)
                turn.Judge();
            else
                contact.ScheduleNextAction(playbook, turn.Today, offset: turn.Offset);
        }

        // What was said about this company or deal counts for its other contacts too, whoever works with them.
        foreach (var other in await book.Affected())
            if (other != turn.Contact)
                other.Judge(playbook, user, turn.Now, await turn.DayOf(other));
        return turn;
    }

    private async Task<Turn> Open(
        Activity activity,
        User user,
        IContactBook book,
        Input input,
        IAnswerModel? asked,
        OwnedRecord? damaged,
        CancellationToken cancellationToken)
    {
        var profile = await book.Profile();
        if (input.Intent is not Intent.MissedReply)
            profile.Seen(
                user.Name,
                activity.Locale is { Length: > 0 and <= 35 } locale && !locale.Any(char.IsControl) ? locale : null,
                AddressIn(activity),
                LocalDay.ZoneOf(activity.LocalTimezone, activity.LocalTimestamp));
        var now = clock.GetUtcNow();
        var contactId = input.Tap?.Contact ?? (input.Tap is null ? profile.ContactId : null);
        var contact = contactId is { } id ? await book.FindAsStored(id) : null;
        OwnedRecord[] met = [.. new[] { damaged, contact }.OfType<OwnedRecord>().Where(record => record.IsDamaged)];
        if (contact is { IsDamaged: true })
        {
            if (damaged is null && input is { Tap: not null, WorksOnDamaged: false })
                throw new DamagedRecordException(contact);
            // Otherwise every message would be about it.
            if (profile.ContactId == contact.Id)
                profile.TurnTo(null);
            contact = null;
        }

        // A message without a clock, such as one that a client refreshes, is read by the last one that had one.
        var local = now.ToOffset(LocalDay.OffsetAt(now, LocalDay.ZoneOf(activity.LocalTimezone, activity.LocalTimestamp) ?? profile.TimeZone));
        return new Turn
        {
            User = user,
            Input = input,
            Book = book,
            Profile = profile,
            Playbook = playbook,
            Agenda = qualify.Agenda.On(local.Offset),
            Now = local,
            Model = asked,
            Ended = cancellationToken,
            Conversation = activity.Conversation.Id,
            ActionStyle = cards.Action ?? (activity.ChannelId == "msteams" ? ActionStyle.Execute : ActionStyle.Submit),
            Rest = TimeSpan.FromMilliseconds(cards.RestMilliseconds),
            Language = LanguageExtensions.Parse(profile.Language) ?? LanguageExtensions.Parse(activity.Locale ?? profile.Locale) ?? Language.English,
            Contact = contact,
            Damaged = met,
        };
    }

    private static ChatAddress? AddressIn(Activity activity) =>
        activity is { ServiceUrl: { Length: > 0 } service, Recipient.Id: { Length: > 0 } bot }
            ? new ChatAddress(activity.ChannelId, activity.Conversation.Id, service, bot, activity.From.Id)
            : null;
}
