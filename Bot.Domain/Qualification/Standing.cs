namespace SalesBot.Domain;

/// <summary>The classification of a contact (D1–D6). A type, never a free-text label (D3).</summary>
public enum Standing
{
    /// <summary>Contact information and nothing more; nobody has checked it (D1).</summary>
    Lead,

    /// <summary>Went through qualification and showed at least some interest in doing business (D2).</summary>
    Prospect,

    /// <summary>Has a need, has shown interest and takes part in the decision to buy (D4).</summary>
    Qualified,

    /// <summary>A prospect whose sale was closed (D5).</summary>
    Customer,

    /// <summary>Ruled out by a person, with a reason; can be reopened.</summary>
    Disqualified,

    /// <summary>Parked with a wake-up date, not lost (D19).</summary>
    NotNow,

    /// <summary>The sale was closed without a purchase; the reason is kept (D5).</summary>
    Lost,
}

/// <summary>Where in the sales cycle a contact is (D16). Derived from answers and steps, never set by hand.</summary>
public enum Stage
{
    /// <summary>Interest is unknown or none, and no step has moved the contact further.</summary>
    New,

    /// <summary>Interested, while a credit check is under way or has to be confirmed (D17).</summary>
    WaitingForCredit,

    /// <summary>In dialogue about what the company sells (D10).</summary>
    Talking,

    /// <summary>A demonstration is planned or done (D18).</summary>
    Demonstration,

    /// <summary>A proposal is planned or sent (D18).</summary>
    Proposal,

    /// <summary>A proposal was accepted, and the sale is not closed.</summary>
    Closing,

    /// <summary>The sale was closed with a purchase.</summary>
    Won,

    /// <summary>The sale was closed without a purchase.</summary>
    Lost,
}
