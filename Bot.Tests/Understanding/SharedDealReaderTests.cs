using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

/// <summary>Sentences that put two contacts into one deal.</summary>
public class SharedDealReaderTests
{
    [Theory]
    [InlineData("Olaf is in Dana's deal", "Olaf", "Dana")]
    [InlineData("Olaf Brandt is in Dana Hallmann’s deal.", "Olaf Brandt", "Dana Hallmann")]
    [InlineData("olaf IS IN dana's DEAL!", "olaf", "dana")]
    [InlineData("Olaf ir Dana tame pačiame sandoryje", "Olaf", "Dana")]
    [InlineData("Olaf ir Dana yra tame pačiame sandoryje.", "Olaf", "Dana")]
    [InlineData("Olafas yra Danos sandoryje", "Olafas", "Danos")]
    [InlineData("Rūta Kazlauskienė ir Jonas Petraitis Tame Pačiame Sandoryje", "Rūta Kazlauskienė", "Jonas Petraitis")]
    [InlineData("Olaf i Dana to jedna transakcja", "Olaf", "Dana")]
    [InlineData("Olaf i Dana są w tej samej transakcji.", "Olaf", "Dana")]
    [InlineData("Olaf jest w transakcji Dany", "Olaf", "Dany")]
    [InlineData("Łukasz Żółć i Anna Nowak to jedna transakcja", "Łukasz Żółć", "Anna Nowak")]
    public void A_sentence_says_who_is_in_whose_deal(string sentence, string who, string whose) =>
        Assert.Equal((who, whose), SharedDealReader.Read(sentence));

    [Theory]
    [InlineData("Olaf is in Vilnius")]
    [InlineData("is in Dana's deal")]
    [InlineData("Olaf is in 's deal")]
    [InlineData("Olaf ir Dana")]
    [InlineData("ir Dana tame pačiame sandoryje")]
    [InlineData("Olaf ir tame pačiame sandoryje")]
    [InlineData("Olaf i Dana to dwie transakcje")]
    [InlineData("to jedna transakcja")]
    [InlineData("jest w transakcji Dany")]
    [InlineData("Olaf jest w transakcji")]
    [InlineData("Olafas yra sandoryje")]
    [InlineData("")]
    public void A_sentence_without_two_names_or_a_deal_says_nothing_of_the_kind(string sentence) => Assert.Null(SharedDealReader.Read(sentence));
}
