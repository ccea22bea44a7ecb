namespace SalesBot.Domain;

/// <summary>Whether the contact meets the company's credit and financial standards (D9).</summary>
public enum CreditStanding
{
    /// <summary>No check was requested. That is a known answer, unlike a missing one.</summary>
    NotChecked,

    /// <summary>A check was requested and has no result yet (D17).</summary>
    Requested,

    /// <summary>The standards are met.</summary>
    Passed,

    /// <summary>The standards are not met. The contact can't be promoted.</summary>
    Failed,
}

/// <summary>How much the contact needs what is sold (D11), from weakest to strongest.</summary>
public enum NeedStrength
{
    /// <summary>Nothing that is sold would help them.</summary>
    None,

    /// <summary>They see a possible use for it.</summary>
    Possible,

    /// <summary>They want the problem solved, but are in no hurry.</summary>
    Real,

    /// <summary>Their work suffers until they buy.</summary>
    Immediate,
}

/// <summary>When they mean to decide (D19), from soonest to latest.</summary>
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

/// <summary>The level of interest (D12), from none to ready to buy.</summary>
public enum InterestLevel
{
    /// <summary>They do not want to continue the conversation.</summary>
    None,

    /// <summary>They asked for general information.</summary>
    Information,

    /// <summary>They talk about what the product would do for them.</summary>
    Benefits,

    /// <summary>They discuss in detail how the product would serve them better than similar ones.</summary>
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

    /// <summary>Is not consulted.</summary>
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
