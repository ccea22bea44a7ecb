namespace SalesBot.Domain;

/// <summary>
/// The permanent keys of the questions that the judgement or other programs rely on. They are stored, exported and used in playbooks.
/// </summary>
public static class Keys
{
    public const string ContactName = "contact.name";
    public const string ContactCompany = "contact.company";
    public const string ContactPosition = "contact.position";
    public const string ContactPhone = "contact.phone";
    public const string ContactEmail = "contact.email";
    public const string ContactSource = "contact.source";
    public const string CreditStanding = "credit.standing";
    public const string CreditProceed = "credit.proceed";
    public const string CreditPrepayment = "credit.prepayment";
    public const string CreditCheckedOn = "credit.checkedOn";
    public const string CreditSource = "credit.source";
    public const string NeedStrength = "need.strength";
    public const string NeedHorizon = "need.horizon";
    public const string NeedDescription = "need.description";
    public const string NeedBenefits = "need.benefits";
    public const string NeedCostOfWaiting = "need.costOfWaiting";
    public const string InterestLevel = "interest.level";
    public const string InterestNextStep = "interest.nextStep";
    public const string InterestNextStepOn = "interest.nextStepOn";
    public const string InterestCompetitor = "interest.competitor";
    public const string AuthorityRole = "authority.role";
    public const string AuthorityDecider = "authority.decider";
    public const string SaboteursPresent = "saboteurs.present";
    public const string SaboteursChanged = "saboteurs.changed";
    public const string SaboteursMotive = "saboteurs.motive";
    public const string SaboteursPlan = "saboteurs.plan";
    public const string SaboteursPlanOn = "saboteurs.planOn";
    public const string SaboteursPlanResult = "saboteurs.planResult";
    public const string BuyingCentrePerson = "buyingCentre.person";
    public const string BuyingCentreMember = "buyingCentre.member";
    public const string BuyingCentreMemberInfluence = "buyingCentre.memberInfluence";
    public const string BuyingCentreRole = "buyingCentre.role";
    public const string BuyingCentreStance = "buyingCentre.stance";
    public const string BuyingCentreEvidence = "buyingCentre.evidence";
    public const string BuyingCentreMotive = "buyingCentre.motive";
    public const string BuyingCentrePlan = "buyingCentre.plan";
    public const string BuyingCentrePlanOn = "buyingCentre.planOn";
    public const string BuyingCentrePlanResult = "buyingCentre.planResult";
    public const string BuyingCentreInfluence = "buyingCentre.influence";
    public const string ReferredBy = "referredBy";
    public const string DealAmount = "deal.amount";
    public const string DealCurrency = "deal.currency";
    public const string DealExpectedOn = "deal.expectedOn";
    public const string ReferralsAsked = "referrals.asked";
    public const string ParkedUntil = "parked.until";
    public const string ParkedReason = "parked.reason";
    public const string SnoozedUntil = "snooze.until";
    public const string Note = "note";
}
