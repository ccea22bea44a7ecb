using SalesBot.Features;
using SalesBot.Interview;
using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public sealed class NameReaderTests
{
    private static readonly Agenda Agenda = new QualifyDialog().Agenda;

    [Theory]
    [InlineData("qualify Dana Hallmann at Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("Qualify Dana Hallmann, Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("QUALIFY Dana Hallmann FROM Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("qualify Dana Hallmann @ Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("qualify Dana Hallmann – Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("qualify Dana Hallmann ,Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("kvalifikuoti Rūta Kazlauskienė, Šiaurės Pienas", "Rūta Kazlauskienė", "Šiaurės Pienas")]
    [InlineData("kvalifikuok Rūta Kazlauskienė iš Šiaurės Pieno", "Rūta Kazlauskienė", "Šiaurės Pieno")]
    [InlineData("kwalifikuj Marek Nowak z Mewa Logistyka", "Marek Nowak", "Mewa Logistyka")]
    [InlineData("zakwalifikuj Marek Nowak w Mewa", "Marek Nowak", "Mewa")]
    [InlineData("qualify Matt Atwater at Attica", "Matt Atwater", "Attica")]
    [InlineData("qualify Anne-Marie O'Brien at Smith-Jones", "Anne-Marie O'Brien", "Smith-Jones")]
    [InlineData("qualify Dana of the desk at the door at Hallmann Pumps", "Dana of the desk", "the door at Hallmann Pumps")]
    [InlineData("qualify Hallmann, Dana at Hallmann Pumps", "Hallmann, Dana", "Hallmann Pumps")]
    [InlineData("kwalifikuj Jan Kowalski, Mewa Sp. z o.o.", "Jan Kowalski", "Mewa Sp. z o.o.")]
    [InlineData("kwalifikuj Jan Kowalski z Mewa sp. z o. o.", "Jan Kowalski", "Mewa sp. z o. o.")]
    [InlineData("kwalifikuj Jan Kowalski z Oostende", "Jan Kowalski", "Oostende")]
    [InlineData("qualify John Smith at Acme, Inc.", "John Smith", "Acme, Inc.")]
    [InlineData("qualify John Smith, Acme, Ltd", "John Smith", "Acme, Ltd")]
    [InlineData("kvalifikuoti Jonas Petraitis, Vilmeta, UAB", "Jonas Petraitis", "Vilmeta, UAB")]
    [InlineData("qualify Harry W. Jones", "Harry W. Jones", "")]
    [InlineData("qualify Harry W Jones at Acme", "Harry W Jones", "Acme")]
    [InlineData("qualify Isidor Wazny", "Isidor Wazny", "")]
    [InlineData("qualify Matt", "Matt", "")]
    [InlineData("qualify", "", "")]
    [InlineData("qualify Anna Nowak at Acme, Vilnius", "Anna Nowak", "Acme, Vilnius")]
    [InlineData("qualify Anna Nowak at Acme, S.p.A.", "Anna Nowak", "Acme, S.p.A.")]
    [InlineData("qualify Anna Nowak at Hallmann, OÜ", "Anna Nowak", "Hallmann, OÜ")]
    [InlineData("qualify Anna Nowak at Hallmann, SIA", "Anna Nowak", "Hallmann, SIA")]
    [InlineData("qualify Anna Nowak at Berg, B.V.", "Anna Nowak", "Berg, B.V.")]
    [InlineData("qualify Anna Nowak at Praha, s.r.o.", "Anna Nowak", "Praha, s.r.o.")]
    [InlineData("qualify Anna Nowak at Siemens – Energy", "Anna Nowak", "Siemens – Energy")]
    [InlineData("qualify Anna Nowak at Eat at Joe's", "Anna Nowak", "Eat at Joe's")]
    [InlineData("kwalifikuj Anna Nowak z firmy Pompy z Gdańska", "Anna Nowak", "Pompy z Gdańska")]
    [InlineData("kwalifikuj Anna Nowak w firmie Mewa", "Anna Nowak", "Mewa")]
    [InlineData("kvalifikuoti Rasa Petraitė įmonėje UAB Siurbliai", "Rasa Petraitė", "UAB Siurbliai")]
    [InlineData("qualify John Smith, PhD, Acme", "John Smith, PhD", "Acme")]
    [InlineData("qualify Dr. John Smith, Jr. at Acme", "Dr. John Smith, Jr.", "Acme")]
    [InlineData("qualify Anna Nowak, Hallmann Pumps, Inc.", "Anna Nowak", "Hallmann Pumps, Inc.")]
    [InlineData("qualify Anna Nowak at Acme, Sp. z o.o.", "Anna Nowak", "Acme, Sp. z o.o.")]
    [InlineData("qualify <at>Dana Hallmann</at> at Hallmann Pumps", "Dana Hallmann", "Hallmann Pumps")]
    [InlineData("qualify May Brown at Nobody Ltd", "May Brown", "Nobody Ltd")]
    [InlineData("qualify Friday Okafor, Won Logistics", "Friday Okafor", "Won Logistics")]
    [InlineData("qualify Mark Euro at Credit Passed Sp. z o.o.", "Mark Euro", "Credit Passed Sp. z o.o.")]
    [InlineData("qualify Jan Next, Nobody", "Jan Next", "Nobody")]
    [InlineData("new lead: Olu Adeyemi at Lagos Freight", "Olu Adeyemi", "Lagos Freight")]
    [InlineData("naujas kontaktas: Rasa Petraitė, Vanduo", "Rasa Petraitė", "Vanduo")]
    [InlineData("nowy kontakt Jan Lis, Mewa", "Jan Lis", "Mewa")]
    public void A_name_and_a_company_are_told_apart(string typed, string name, string company)
    {
        var named = Read(typed);
        Assert.Equal((name, company, ""), (named.Name, named.Company, named.Rest));
    }

    [Theory]
    [InlineData("qualify Ann Bell, Bell and Co - passed, urgent, this month, buying, signs, nobody", "Ann Bell", "Bell and Co", "passed, urgent, this month, buying, signs, nobody")]
    [InlineData("new lead: Olu Adeyemi, Lagos Freight, urgent, his boss signs", "Olu Adeyemi", "Lagos Freight", "urgent, his boss signs")]
    [InlineData("qualify Dana Hallmann at Hallmann Pumps. She decides alone, nobody objects", "Dana Hallmann", "Hallmann Pumps", "She decides alone, nobody objects")]
    [InlineData("qualify Dana Hallmann, urgent", "Dana Hallmann", "", "urgent")]
    [InlineData("kvalifikuoti Rasa Petraitė iš UAB Siurbliai, skubu, ji sprendžia", "Rasa Petraitė", "UAB Siurbliai", "skubu, ji sprendžia")]
    [InlineData("kwalifikuj Jan Kowalski z firmy Pompy z Gdańska – pilne, decyduje szef", "Jan Kowalski", "Pompy z Gdańska", "pilne, decyduje szef")]
    public void Answers_behind_the_company_are_no_part_of_it(string typed, string name, string company, string rest)
    {
        var named = Read(typed);
        Assert.Equal((name, company, rest), (named.Name, named.Company, named.Rest));
    }

    [Theory]
    [InlineData("qualify Dana Hallmann\nHead of Purchasing\nHallmann Pumps GmbH\n+49 30 901820\ndana@hallmann.example")]
    [InlineData("qualify Dana Hallmann\nHallmann Pumps GmbH\nHead of Purchasing\ndana@hallmann.example\nTel. +49 30 901820\nwww.hallmann.example")]
    [InlineData("qualify\nDana Hallmann\r\nHead of Purchasing\r\nHallmann Pumps GmbH\r\n\r\nE: dana@hallmann.example\r\nT: +49 30 901820")]
    public void A_signature_is_read_line_by_line(string typed)
    {
        var named = Read(typed);
        Assert.Equal(
            ("Dana Hallmann", "Hallmann Pumps GmbH", "Head of Purchasing", "dana@hallmann.example", false),
            (named.Name, named.Company, named.Position, named.Email, named.IsSure));
        Assert.Contains("+49 30 901820", named.Phone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_may_stand_behind_the_company()
    {
        var named = Read("naujas kontaktas Kamilė Norkutė, Hotel Neris, facility manager");
        Assert.Equal(("Kamilė Norkutė", "Hotel Neris", "facility manager", true), (named.Name, named.Company, named.Position, named.IsSure));
    }

    [Theory]
    [InlineData("qualify Anna Nowak, Krakow, Acme")]
    [InlineData("kwalifikuj Anna z Krakowa z Acme")]
    public void A_doubt_is_told(string typed) => Assert.False(Read(typed).IsSure);

    private static NamedContact Read(string typed) => WhoIsNamed.Read(FeatureList.Read(PlainText.Lines(typed)).Lines, Agenda);
}
