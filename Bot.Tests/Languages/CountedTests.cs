using SalesBot.Languages;

namespace SalesBot.Tests.Languages;

public class CountedTests
{
    private static readonly Counted Contacts = new(
        ("contact", "contacts"), ("kontaktas", "kontaktai", "kontaktų"), ("kontakt", "kontakty", "kontaktów"));

    [Theory]
    [InlineData(0, "contacts", "kontaktų", "kontaktów")]
    [InlineData(1, "contact", "kontaktas", "kontakt")]
    [InlineData(2, "contacts", "kontaktai", "kontakty")]
    [InlineData(4, "contacts", "kontaktai", "kontakty")]
    [InlineData(5, "contacts", "kontaktai", "kontaktów")]
    [InlineData(9, "contacts", "kontaktai", "kontaktów")]
    [InlineData(10, "contacts", "kontaktų", "kontaktów")]
    [InlineData(11, "contacts", "kontaktų", "kontaktów")]
    [InlineData(12, "contacts", "kontaktų", "kontaktów")]
    [InlineData(14, "contacts", "kontaktų", "kontaktów")]
    [InlineData(19, "contacts", "kontaktų", "kontaktów")]
    [InlineData(20, "contacts", "kontaktų", "kontaktów")]
    [InlineData(21, "contacts", "kontaktas", "kontaktów")]
    [InlineData(22, "contacts", "kontaktai", "kontakty")]
    [InlineData(25, "contacts", "kontaktai", "kontaktów")]
    [InlineData(30, "contacts", "kontaktų", "kontaktów")]
    [InlineData(41, "contacts", "kontaktas", "kontaktów")]
    [InlineData(100, "contacts", "kontaktų", "kontaktów")]
    [InlineData(101, "contacts", "kontaktas", "kontaktów")]
    [InlineData(102, "contacts", "kontaktai", "kontakty")]
    [InlineData(111, "contacts", "kontaktų", "kontaktów")]
    [InlineData(112, "contacts", "kontaktų", "kontaktów")]
    [InlineData(122, "contacts", "kontaktai", "kontakty")]
    [InlineData(1001, "contacts", "kontaktas", "kontaktów")]
    public void A_noun_agrees_with_its_number(int count, string english, string lithuanian, string polish) =>
        Assert.Equal(
            (english, lithuanian, polish),
            (Contacts.For(count, Language.English), Contacts.For(count, Language.Lithuanian), Contacts.For(count, Language.Polish)));
}
