namespace SalesBot.Domain;

/// <summary>What the bot remembers of a user between turns: their language and whom they are talking about.</summary>
public sealed class Profile : OwnedRecord
{
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Latest = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    private Profile() { }

    /// <summary>The profile of somebody who writes for the first time.</summary>
    public Profile(User user) : base(user.TenantId, user.Id) => Name = user.Name;

    /// <summary>The user's name as last seen, for lists that name them.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The language they asked for, <c>en</c>, <c>lt</c> or <c>pl</c>; null as long as their client's decides.</summary>
    public string? Language { get; private set; }

    /// <summary>The locale their client last sent.</summary>
    public string? Locale { get; private set; }

    /// <summary>The contact they are talking about; null between interviews.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>The currency that they last gave an amount in; null when they never did.</summary>
    public string? Currency { get; private set; }

    /// <summary>The conversation in which they were last greeted: clients announce themselves twice, the bot greets once.</summary>
    public string? GreetedIn { get; private set; }

    /// <summary>Where the bot can write to them; null when they never wrote from a private chat.</summary>
    public ChatAddress? Address { get; private set; }

    /// <summary>How many turns they took. Every turn raises it, so that of two taken at once by two processes only one can be stored.</summary>
    public long Turns { get; private set; }

    /// <summary>When the first reply was lost that they have not seen since, UTC; null when they have seen everything.</summary>
    public DateTimeOffset? MissedSince { get; private set; }

    /// <summary>When the bot next tries to say where things stand, UTC; null when they have seen everything.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>
    /// Notes who writes and from where. Their turn answers what they missed. The newest wish counts: a client that changes its locale
    /// overrides a language asked for earlier.
    /// </summary>
    public void Seen(string name, string? locale, ChatAddress? address = null)
    {
        Turns++;
        Settle();
        if (address is not null && Address != address)
            Address = address;
        if (name.Length > 0 && Name != name)
            Name = name;
        if (locale is null || Locale == locale)
            return;
        if (Locale is not null)
            Language = null;
        Locale = locale;
    }

    /// <summary>Notes that a reply did not reach them. The bot tries again after half a minute, then ever later, and no more after a day.</summary>
    public void MissReply(DateTimeOffset at)
    {
        MissedSince ??= at;
        var waited = at - MissedSince.Value;
        if (waited >= GivenUpAfter)
            Settle();
        else
            NextAttemptAt = at + (waited < Soonest ? Soonest : waited < Latest ? waited : Latest);
    }

    /// <summary>Notes that a channel takes nothing before some time: the next attempt is not sooner, and at most an hour later.</summary>
    public void PutOff(DateTimeOffset at, DateTimeOffset until)
    {
        var within = until < at + Latest ? until : at + Latest;
        if (NextAttemptAt < within)
            NextAttemptAt = within;
    }

    /// <summary>
    /// Claims the redelivery for this process, and puts it off for the others. False when it is not due: another process claimed it, or
    /// they wrote.
    /// </summary>
    public bool ClaimRedelivery(DateTimeOffset at)
    {
        if (NextAttemptAt is not { } due || due > at)
            return false;
        MissReply(at);
        return true;
    }

    /// <summary>Notes that they have seen everything.</summary>
    public void Settle() => (MissedSince, NextAttemptAt) = (null, null);

    /// <summary>Notes that nothing can be written to them until they write again.</summary>
    public void Lost()
    {
        Settle();
        if (Address is { IsDead: false })
            Address = Address with { IsDead = true };
    }

    /// <summary>Speaks this language from now on.</summary>
    public void Speak(string language) => Language = language;

    /// <summary>Gives amounts in this currency unless they say otherwise.</summary>
    public void Count(string currency) => Currency = currency;

    /// <summary>Turns to a contact, or to none.</summary>
    public void TurnTo(Guid? contactId) => ContactId = contactId;

    /// <summary>
    /// Forgets a conversation that the bot was taken out of: put back, it greets again, and nothing is on the table. Until then nothing is
    /// written there.
    /// </summary>
    public void Leave(string conversation)
    {
        ContactId = null;
        Lost();
        if (GreetedIn == conversation)
            GreetedIn = null;
    }

    /// <summary>Whether this conversation was not greeted yet; it counts as greeted from now on.</summary>
    public bool IsNewTo(string conversation)
    {
        if (GreetedIn == conversation)
            return false;
        GreetedIn = conversation;
        return true;
    }
}
