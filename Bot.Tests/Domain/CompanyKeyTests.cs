using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

/// <summary>A company is recognised whatever the case, the accents and the legal form.</summary>
public class CompanyKeyTests
{
    [Theory]
    [InlineData("UAB „Šiaurės pienas“", "Siaures Pienas, UAB", "ŠIAURĖS PIENAS", "šiaurės  pienas uab")]
    [InlineData("Zielony Dach Sp. z o.o.", "Zielony Dach, sp. z o. o.", "ZIELONY DACH S.A.", "zielony dach")]
    [InlineData("Hallmann Pumps GmbH & Co. KG", "Hallmann Pumps, Inc.", "hallmann pumps ltd", "Hallmann Pumps")]
    [InlineData("Acme, S.p.A.", "Acme OÜ", "SIA Acme", "AS Acme", "Acme B.V.", "Acme s.r.o.")]
    [InlineData("AB „Lietuvos paštas“", "Lietuvos paštas", "akcinė bendrovė Lietuvos paštas")]
    public void The_same_company_has_one_key(params string[] spellings) =>
        Assert.Single(spellings.Select(CompanyKey.Of).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("Acme", "Acme Foods")]
    [InlineData("Hallmann Pumps", "Hallmann Pump Services")]
    [InlineData("Nordic Company Cars", "Nordic Cars")]
    [InlineData("SA", "AS")]
    [InlineData("***", "Acme")]
    [InlineData("***", "???")]
    public void Other_companies_have_other_keys(string one, string other) => Assert.NotEqual(CompanyKey.Of(one), CompanyKey.Of(other), StringComparer.Ordinal);

    [Fact]
    public void Any_form_on_either_side_and_in_any_case_changes_nothing()
    {
        var random = new Random(7);
        string[] names = ["Šiaurės Pienas", "Zielony Dach", "Hallmann Pumps", "Acme", "O'Connor & Sons", "Łódź Tekstil"];
        string[] forms = ["UAB", "AB", "MB", "Sp. z o.o.", "S.A.", "S.p.A.", "Ltd", "GmbH", "OÜ", "SIA", "Inc.", "B.V.", "s.r.o.", "AG"];
        for (var round = 0; round < 2_000; round++)
        {
            var name = names[random.Next(names.Length)];
            var form = forms[random.Next(forms.Length)];
            var written = random.Next(3) switch { 0 => $"{name} {form}", 1 => $"{form} „{name}“", _ => $"{name}, {form}" };
            if (random.Next(2) == 0)
                written = written.ToUpperInvariant();
            Assert.Equal(CompanyKey.Of(name), CompanyKey.Of(written));
        }
    }
}
