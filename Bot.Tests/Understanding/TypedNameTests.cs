using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class TypedNameTests
{
    [Theory]
    [InlineData("nobody")]
    [InlineData("not sure who")]
    [InlineData("?")]
    [InlineData("niekas")]
    [InlineData("nežinau")]
    [InlineData("nie wiem kto")]
    public void Some_words_name_nobody(string typed) => Assert.True(TypedName.IsNobody(typed));

    [Theory]
    [InlineData("hang on there is a truck")]
    [InlineData("palauk man skambina kitas klientas")]
    [InlineData("zaraz wracam bo dzwoni inny telefon")]
    [InlineData("Hang on there is a truck")]
    public void What_is_said_in_between_is_no_name(string typed) => Assert.True(TypedName.IsSentence(typed));

    [Theory]
    [InlineData("kurt bauer")]
    [InlineData("the head of purchasing")]
    [InlineData("María del Carmen de la Cruz García")]
    [InlineData("dr. Jonas Petras van der Berg")]
    [InlineData("ona petraitienė")]
    public void A_name_may_be_long_or_in_small_letters(string typed) => Assert.False(TypedName.IsSentence(typed) || TypedName.IsNobody(typed));
}
