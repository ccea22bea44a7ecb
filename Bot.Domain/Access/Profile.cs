namespace SalesBot.Domain;

/// <summary>A user's profile: the bot keeps it between turns. It holds their language and the contact they are talking about.</summary>
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

    /// <summary>The language they asked for: <c>en</c>, <c>lt</c> or <c>pl</c>; null while their client's locale decides.</summary>
    public string? Language { get; private set; }

    /// <summary>The locale their client last sent.</summary>
    public string? Locale { get; private set; }

    /// <summary>
    /// Their time zone: the name that their client sent, such as <c>Europe/Vilnius</c>, else the offset of their clock from UTC, such as
    /// <c>+02:00</c>. Null when neither is known.
    /// </summary>
    public string? TimeZone { get; private set; }

    /// <summary>The contact they are talking about; null between interviews.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>The currency in which they last gave an amount; null when they never did.</summary>
    public string? Currency { get; private set; }

    /// <summary>
    /// The button that a typed <c>yes</c> presses on a card about nobody who is entered yet; null when the newest card has none.
    /// </summary>
    public string? Offered { get; private set; }

    /// <summary>The conversation in which they were last greeted. Clients announce a user twice; the bot greets once.</summary>
    public string? GreetedIn { get; private set; }

    /// <summary>Where the bot can write to them; null when they never wrote from a private chat.</summary>
    public ChatAddress? Address { get; private set; }

    /// <summary>
    /// How many turns they took. Every turn raises it. When two processes take a turn at once, only one of them can be stored.
    /// </summary>
    public long Turns { get; private set; }

    /// <summary>When the first reply that they have not seen was lost, UTC; null when they have seen everything.</summary>
    public DateTimeOffset? MissedSince { get; private set; }

    /// <summary>When the bot next tries to show them where they stand, UTC; null when they have seen everything.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Remembers what the newest card offers to do; null when it offers nothing any more.</summary>
    public void Offer(string? offered) => Offered = offered;

    /// <summary>
    /// Records the user's name, locale, address and time zone. Their turn settles any lost reply. The newest choice of language counts: a client that
    /// changes its locale overrides a language that the user asked for earlier.
    /// </summary>
    public void Seen(string name, string? locale, ChatAddress? address = null, string? timeZone = null)
    {
        Turns++;
        Settle();
        if (address is not null && Address != address)
            Address = address;
        if (name.Length > 0 && Name != name)
            Name = name;
        if (timeZone is not null && TimeZone != timeZone)
            TimeZone = timeZone;
        if (locale is null || Locale == locale)
            return;
        if (Locale is not null)
            Language = null;
        Locale = locale;
    }

    /// <summary>
    /// Records that a reply did not reach them, and schedules another attempt: first after 30 seconds, then at growing intervals up to an
    /// hour, and none after a day.
    /// </summary>
    public void MissReply(DateTimeOffset at)
    {
        MissedSince ??= at;
        var waited = at - MissedSince.Value;
        if (waited >= GivenUpAfter)
            Settle();
        else
            NextAttemptAt = at + (waited < Soonest ? Soonest : waited < Latest ? waited : Latest);
    }

    /// <summary>Delays the next attempt until the time at which the channel takes messages again, by at most an hour.</summary>
    public void PutOff(DateTimeOffset at, DateTimeOffset until)
    {
        var within = until < at + Latest ? until : at + Latest;
        if (NextAttemptAt < within)
            NextAttemptAt = within;
    }

    /// <summary>
    /// Claims the redelivery for this process and delays it for the others. False when it is not due: another process claimed it, or the
    /// user wrote.
    /// </summary>
    public bool ClaimRedelivery(DateTimeOffset at)
    {
        if (NextAttemptAt is not { } due || due > at)
            return false;
        MissReply(at);
        return true;
    }

    /// <summary>Records that they have seen everything.</summary>
    public void Settle() => (MissedSince, NextAttemptAt) = (null, null);

    /// <summary>Records that the bot can't write to them until they write again.</summary>
    public void Lost()
    {
        Settle();
        if (Address is { IsDead: false })
            Address = Address with { IsDead = true };
    }

    /// <summary>Sets the language.</summary>
    public void Speak(string language) => Language = language;

    /// <summary>Sets the currency that is used for amounts without one.</summary>
    public void Count(string currency) => Currency = currency;

    /// <summary>Sets the contact they are talking about; null for none.</summary>
    public void TurnTo(Guid? contactId) => ContactId = contactId;

    /// <summary>
    /// Forgets a conversation from which the bot was removed, and the current contact. The bot greets again when it is added back, and
    /// writes nothing there before.
    /// </summary>
    public void Leave(string conversation)
    {
        ContactId = null;
        Lost();
        if (GreetedIn == conversation)
            GreetedIn = null;
    }

    /// <summary>Whether the user was not yet greeted in this conversation. Marks it as greeted.</summary>
    public bool IsNewTo(string conversation)
    {
        if (GreetedIn == conversation)
            return false;
        GreetedIn = conversation;
        return true;
    }
}
