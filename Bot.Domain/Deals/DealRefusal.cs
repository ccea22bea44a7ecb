namespace SalesBot.Domain;

/// <summary>Why a sale can't begin, or a contact can't join a deal. Nothing is changed then.</summary>
public enum DealRefusal
{
    /// <summary>A sale is open: it has to end before another begins.</summary>
    IsOpen,

    /// <summary>The deal has ended: nobody can join it.</summary>
    HasEnded,

    /// <summary>A contact is in their own deal already.</summary>
    Themselves,

    /// <summary>They are in this deal already.</summary>
    IsInIt,

    /// <summary>Others are in the deal that they would leave.</summary>
    HasOthers,

    /// <summary>They work at another company.</summary>
    OtherCompany,
}
