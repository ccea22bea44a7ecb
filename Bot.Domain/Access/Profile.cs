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

    /// <summary>Since when they are owed an answer that did not reach them, UTC; null when nothing is owed.</summary>
    public DateTimeOffset? OwedSince { get; private set; }

    /// <summary>When the bot tells them next what is owed, UTC; null when nothing is.</summary>
    public DateTimeOffset? TellAgainAt { get; private set; }

    /// <summary>
    /// Notes who writes and from where, and that this turn answers whatever was owed. The newest wish counts: a client that changes its locale
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

    /// <summary>Notes that an answer did not reach them. It is told again after half a minute, then ever later, and no more after a day.</summary>
    public void Owe(DateTimeOffset at)
    {
        OwedSince ??= at;
        var waited = at - OwedSince.Value;
        if (waited >= GivenUpAfter)
            Settle();
        else
            TellAgainAt = at + (waited < Soonest ? Soonest : waited < Latest ? waited : Latest);
    }

    /// <summary>Notes that a channel takes nothing before some time: what is owed is not told sooner, nor put off by more than an hour for it.</summary>
    public void PutOff(DateTimeOffset at, DateTimeOffset until)
    {
        var within = until < at + Latest ? until : at + Latest;
        if (TellAgainAt < within)
            TellAgainAt = within;
    }

    /// <summary>Takes it upon oneself to tell what is owed, and puts it off for everybody else. False when it is not due: somebody tells it already, or they wrote.</summary>
    public bool TakeOver(DateTimeOffset at)
    {
        if (TellAgainAt is not { } due || due > at)
            return false;
        Owe(at);
        return true;
    }

    /// <summary>Notes that nothing is owed to them.</summary>
    public void Settle() => (OwedSince, TellAgainAt) = (null, null);

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

    /// <summary>Forgets a conversation that the bot was taken out of: put back, it greets again, and nothing is on the table. Until then nothing is written there.</summary>
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
