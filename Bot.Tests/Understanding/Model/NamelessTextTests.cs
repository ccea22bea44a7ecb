using SalesBot.Domain;
using SalesBot.Understanding;
using SalesBot.Understanding.Model;

namespace SalesBot.Tests.Understanding.Model;

/// <summary>
/// The host sends a text to a model without the names in it. The contact is Dana Hallmann at Hallmann Pumps; the rep also knows Petraitis, Wiśniewska and Delta Foods.
/// </summary>
public class NamelessTextTests
{
    private static readonly string[] Always = ["dana", "hallmann", "pumps"];
    private static readonly string[] Known = ["petraitis", "wisniewska", "delta", "foods"];

    [Theory]
    [InlineData("Dana Hallmann says yes", "Name1 says yes")]
    [InlineData("danai reikia skubiai, hallmannui taip pat", "Name1 reikia skubiai, Name2 taip pat")]
    [InlineData("dana's boss signs", "Name1 boss signs")]
    [InlineData("they need pumps", "they need Name1")]
    [InlineData("met petraičiu and wiśniewską at delta foods", "met Name1 and Name2 at Name3")]
    [InlineData("met petratis", "met Name1")]
    [InlineData("Dana asked Dana, and Petraitis asked Dana", "Name1 asked Name1, and Name2 asked Name1")]
    [InlineData("we spoke to Kurt Bauer of Siemens AG yesterday", "we spoke to Name1 of Name2 yesterday")]
    [InlineData("Bauer was against it. Then he agreed", "Name1 was against it. Then he agreed")]
    [InlineData("The CFO signs on Friday, I think", "The CFO signs on Friday, I think")]
    [InlineData("decision in March, in Q2", "decision in March, in Q2")]
    [InlineData("Jan mówi, że tak", "Name1 mówi, że tak")]
    [InlineData("mail jan_k+x@firma.pl, or firma.pl/en", "mail Address1 or Address2")]
    [InlineData("see https://example.com/a?b=c now", "see Address1 now")]
    [InlineData("call +370 (612) 34-567 now", "call Number1 now")]
    [InlineData("call 612 345 678 now", "call Number1 now")]
    [InlineData("by 4.12.2026, 12345 of them, or 612.345.678", "by 4.12.2026, Number1 of them, or Number2")]
    [InlineData("code LT100001234567, plate abc123", "code Number1, plate Number2")]
    [InlineData("budget 45,000 EUR, €1 200 000 or 120k by 2026-12-04", "budget 45,000 EUR, €1 200 000 or 120k by 2026-12-04")]
    [InlineData("45000eur, 2 mln zł, by 4.12.2026, 30 people", "45000eur, 2 mln zł, by 4.12.2026, 30 people")]
    [InlineData("by 31/12/2026, code 65-43-21", "by 31/12/2026, code Number1")]
    [InlineData("call 612_345_678, 612 · 345 · 678 or 612\u2009345\u2009678", "call Number1, Number1 or Number1")]
    [InlineData("write to kurt @ bauer.example", "write to Address1 Address2 Address3")]
    [InlineData("we met Дану и 王伟", "we met Name1")]
    [InlineData("Grant agreed. Will signs, and they will grant it", "Name1 agreed. Name2 signs, and they will grant it")]
    [InlineData("jonas and petraitis agreed", "Name1 and Name2 agreed")]
    [InlineData("", "")]
    public void Names_addresses_and_numbers_are_left_out(string text, string sent) => Assert.Equal(sent, NamelessText.Of(text, Always, Known).Sent);

    // Every case, in small letters: first of the contact on the table, then of another one.
    [Theory]
    [InlineData("Marek", "marka markowi markiem marku")]
    [InlineData("Paweł", "pawła pawłowi pawłem pawle")]
    [InlineData("Wójcik", "wójcika wójcikowi wójcikiem wójciku")]
    [InlineData("Kowalska", "kowalskiej kowalską kowalsko kowalskich")]
    [InlineData("Zając", "zająca zającowi zającem zającu")]
    [InlineData("Gołąb", "gołębia gołębiowi gołębiem gołębiu")]
    [InlineData("Ewa", "ewy ewie ewę ewą ewo")]
    [InlineData("Agnieszka", "agnieszki agnieszce agnieszkę agnieszką agnieszko")]
    [InlineData("Petraitis", "petraičio petraičiui petraitį petraičiu petraityje petraiti")]
    [InlineData("Kazlauskienė", "kazlauskienės kazlauskienei kazlauskienę kazlauskiene kazlauskienėje")]
    [InlineData("Butkus", "butkaus butkui butkų butkumi butkau")]
    [InlineData("Ina", "inos inai iną")]
    [InlineData("Jonas", "jono jonui joną jonu jone")]
    [InlineData("Grigaitė", "grigaitės grigaitei grigaitę grigaite grigaitėje")]
    [InlineData("Okafor", "okafors okafor's okafor’s okaffor")]
    public void A_name_is_left_out_in_every_case(string name, string cases)
    {
        var key = SearchKey.Of(name);
        foreach (var written in cases.Split(' ').Append(name).SelectMany(one => new[] { one, one.ToUpperInvariant(), Token.Of(one)[0].Key }))
        {
            Assert.Equal("tell Name1 now", NamelessText.Of($"tell {written} now", [key], []).Sent);
            Assert.Equal("tell Name1 now", NamelessText.Of($"tell {written} now", [], [key]).Sent);
        }
    }

    [Theory]
    [InlineData("because Name1 wants", "because Dana Hallmann wants")]
    [InlineData("me1 wants it", "Dana Hallmann wants it")]
    [InlineData("Name1", null)]
    [InlineData("nts it", null)]
    [InlineData("because Dana wants", null)]
    public void Spans_are_those_of_the_original(string span, string? words)
    {
        const string Text = "because Dana Hallmann wants it";
        var found = NamelessText.Of(Text, Always, Known).Check(
            [new ModelClaim("q", "v", span)], [new ModelQuestion("q", "", [("v", "")])], new LeftOver(Text, Reading.Nothing(Text)));
        Assert.Equal(words, found.SingleOrDefault()?.Words);
    }

    // Whatever a text holds, each part of what is sent can be traced to the original, and nothing is lost.
    [Theory]
    [InlineData("Žydrūnė 😀 Dana\u0301 \ud800 x@ @y @ a.b.c 1234567890 +++ ((5))")]
    [InlineData("DANA HALLMANN WANTS IT NOW!!! +1-800-FLOWERS")]
    [InlineData("+")]
    public void Odd_texts_are_no_trouble(string text)
    {
        var nameless = NamelessText.Of(text, Always, Known);
        Assert.DoesNotContain("hallmann", nameless.Sent, StringComparison.OrdinalIgnoreCase);
        for (var start = 0; start < nameless.Sent.Length; start++)
            for (var end = start + 1; end <= nameless.Sent.Length; end++)
                nameless.Check(
                    [new ModelClaim("q", "v", nameless.Sent[start..end])],
                    [new ModelQuestion("q", "", [("v", "")])],
                    new LeftOver(text, Reading.Nothing(text)));
    }

    [Theory]
    [InlineData("urgent, her boss signs", "")]
    [InlineData("they want to buy this month, she has new glasses", "she has new glasses")]
    [InlineData("nobody objects and the quick brown fox jumps over lazy dogs", null)]
    public void What_is_left_over_is_what_the_reader_left(string text, string? unused)
    {
        var reading = SentenceReader.BuiltIn.Read(text, []);
        var left = new LeftOver(text, reading);
        Assert.Equal(reading.Unused, left.Runs(), StringComparer.Ordinal);
        if (unused is not null)
            Assert.Equal(unused, string.Join(" … ", left.Runs()));
    }

    [Fact]
    public void What_a_model_uses_divides_what_is_left_over()
    {
        const string Text = "the purple elephant and the green one dances";
        var left = new LeftOver(Text, Reading.Nothing(Text));
        left.Take(left.Find("elephant and the green")!.Value);
        Assert.Null(left.Find("elephant"));
        Assert.Equal(["the purple", "dances"], left.Runs(), StringComparer.Ordinal);
    }
}
