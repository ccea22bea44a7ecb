namespace SalesBot.Domain;

/// <summary>Whether the contact meets the company's credit and financial standards (D9).</summary>
public enum CreditStanding
{
    /// <summary>Nobody has asked for a check: a fact, not a gap in what the rep knows.</summary>
    NotChecked,

    /// <summary>A check was asked for and has no result yet (D17).</summary>
    Requested,

    /// <summary>The standards are met.</summary>
    Passed,

    /// <summary>The standards are not met: promotion is blocked.</summary>
    Failed,
}

/// <summary>How much the contact needs what is sold (D11), weakest first.</summary>
public enum NeedStrength
{
    /// <summary>Nothing that is sold would help.</summary>
    None,

    /// <summary>They can see a use for it.</summary>
    Possible,

    /// <summary>They want the problem solved, without haste.</summary>
    Real,

    /// <summary>Work suffers until they buy.</summary>
    Immediate,
}

/// <summary>When they mean to decide (D19), soonest first.</summary>
public enum NeedHorizon
{
    /// <summary>Within the month.</summary>
    Now,

    /// <summary>Within three months.</summary>
    Quarter,

    /// <summary>Within twelve months.</summary>
    Year,

    /// <summary>Later than that, or without a date.</summary>
    Later,
}

/// <summary>The ordered range of interest (D12), from none to ready to buy.</summary>
public enum InterestLevel
{
    /// <summary>They do not want to go on talking.</summary>
    None,

    /// <summary>They asked for general information.</summary>
    Information,

    /// <summary>They talk about what it would do for them.</summary>
    Benefits,

    /// <summary>They discuss concretely how it would serve better than similar products.</summary>
    Comparing,

    /// <summary>They talk about buying.</summary>
    Ready,
}

/// <summary>The contact's own part in the decision to buy (D13).</summary>
public enum AuthorityRole
{
    /// <summary>Authorises the purchase.</summary>
    Decides,

    /// <summary>Can persuade those who authorise it.</summary>
    Influences,

    /// <summary>Will not be asked.</summary>
    None,
}

/// <summary>Whether somebody could talk the buyer out of buying (D14).</summary>
public enum SaboteurPresence
{
    /// <summary>Nobody has reason to.</summary>
    None,

    /// <summary>There are signs, but no proof.</summary>
    Suspected,

    /// <summary>Somebody works against the purchase.</summary>
    Known,
}
