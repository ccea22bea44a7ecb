using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>
/// Reads further facts about a contact, with commas between them, for tests that list many: <c>Otto signs, demo done 2 days ago</c>.
/// </summary>
internal static partial class Facts
{
    /// <summary>A contact with six answers and further facts. What begins with "by" is about the playbook.</summary>
    public static Contact Contact(string six, string also)
    {
        var contact = Given.Dana(six);
        foreach (var fact in also.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Tell(contact, fact);
        return contact;
    }

    /// <summary>Tells a contact one fact.</summary>
    public static void Tell(Contact contact, string fact)
    {
        if (WithReason().Match(fact) is { Success: true } told)
        {
            Take(contact, told.Groups["kind"].Value, told.Groups["result"].Value, 0, told.Groups["reason"].Value);
            return;
        }

        var words = fact.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["demo" or "proposal", var result]: Take(contact, words[0], result, 0); break;
            case ["demo" or "proposal", var result, "in", var days, "days"]:
                Take(contact, words[0], result, int.Parse(days, CultureInfo.InvariantCulture));
                break;
            case ["demo" or "proposal", var result, var days, "days", "ago"]:
                Take(contact, words[0], result, -int.Parse(days, CultureInfo.InvariantCulture));
                break;
            case ["new", "sale"]: Assert.Null(contact.BeginSale(takesOver: false, Given.Ruta, Given.Today)); break;
            case ["agreed", "for", "today"]:
                contact.Record(Keys.InterestNextStep, "Visit Hallmann's customer", Given.Ruta, Given.Today);
                contact.Record(Keys.InterestNextStepOn, Given.Day(Given.Today), Given.Ruta, Given.Today);
                break;
            case ["Dana", "objects", var weight]:
                contact.BuyingCentre.NameSaboteur(contact.Name, EnumNames<Influence>.Read(weight), Given.Ruta, Given.Today);
                break;
            case [var name, "helps"]: contact.BuyingCentre.Note(name, BuyingRole.Influencer, Stance.Ally, null, null, Given.Ruta, Given.Today); break;
            case [var name, "looks", "on"]:
                contact.BuyingCentre.Note(name, BuyingRole.Influencer, Stance.Neutral, null, null, Given.Ruta, Given.Today);
                break;
            case [] or ["by", ..]: break;
            case ["confirmed"]: contact.Record(Keys.CreditStanding, contact.Answers[Keys.CreditStanding], Given.Nadia, Given.Today); break;
            case ["asked", "for", "referrals"]: contact.Record(Keys.ReferralsAsked, Given.Day(Given.Today), Given.Ruta, Given.Today); break;
            case ["won"]: contact.EndedAs(Standing.Customer); break;
            case ["lost"]: contact.EndedAs(Standing.Lost); break;
            case ["disqualified"]: contact.EndedAs(Standing.Disqualified); break;
            case ["parked", "until", "today"]: contact.Park(DateOnly.FromDateTime(Given.Today.UtcDateTime), Given.Ruta, Given.Today.AddDays(-30)); break;
            case ["prepaid"]: contact.Record(Keys.CreditPrepayment, "agreed", Given.Ruta, Given.Today); break;
            case ["failed", "again"]:
                contact.Record(Keys.CreditStanding, "requested", Given.Ruta, Given.Today.AddMinutes(1));
                contact.Record(Keys.CreditStanding, "failed", Given.Ruta, Given.Today.AddMinutes(2));
                break;
            case ["requested", var days, "days", "ago"]:
                var checkedAt = Given.Today.AddDays(-int.Parse(days, CultureInfo.InvariantCulture));
                contact.Restore(Keys.CreditStanding, contact.Answers.CreditCheck! with { At = checkedAt });
                break;
            case ["parked"]: contact.Park(new DateOnly(2027, 3, 1), Given.Ruta, Given.Today); break;
            case ["checked", var days, "days", "ago"]:
                contact.Record(Keys.CreditCheckedOn, Given.Day(Given.Today.AddDays(-int.Parse(days, CultureInfo.InvariantCulture))), Given.Ruta, Given.Today);
                break;
            case [var name, "signs"]: contact.BuyingCentre.NameDecider(name, Given.Ruta, Given.Today); break;
            case [var name, "objects"]: contact.BuyingCentre.NameSaboteur(name, null, Given.Ruta, Given.Today); break;
            case [var name, "objects", var influence]: contact.BuyingCentre.NameSaboteur(name, EnumNames<Influence>.Read(influence),
                Given.Ruta, Given.Today); break;
            case ["nobody"]: contact.Record(Keys.SaboteursPresent, "none", Given.Ruta, Given.Today); break;
            case [var name, "changed"]: contact.BuyingCentre.Settle(name, haveChanged: true, Given.Ruta, Given.Today); break;
            case ["agreed"]: contact.Record(Keys.InterestNextStep, "Visit Hallmann's customer", Given.Ruta, Given.Today); break;
            case ["plan"]: contact.BuyingCentre.PlanAgainstSaboteur("Show Dana's figures to the board", Given.Ruta, Given.Today); break;
            default: throw new ArgumentException(fact, nameof(fact));
        }
    }

    private static void Take(Contact contact, string kind, string result, int days, string? reason = null) =>
        Assert.Null(contact.Take(
            kind == "demo" ? StepKind.Demonstration : StepKind.Proposal,
            EnumNames<StepResult>.Read(result)!.Value,
            DateOnly.FromDateTime(Given.Today.UtcDateTime).AddDays(days),
            reason,
            Given.Ruta,
            Given.Today));

    [GeneratedRegex(@"^(?<kind>demo|proposal) (?<result>\w+) \((?<reason>.+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithReason();
}
