using SalesBot.Domain;

namespace SalesBot.Tests.Domain;

public class SearchKeyTests
{
    [Theory]
    [InlineData("Rūta KAZLAUSKIENĖ", "ruta kazlauskiene")]
    [InlineData("ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "aceeisuuz aceeisuuz")]
    [InlineData("ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ", "acelnoszz acelnoszz")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Lind & Söner", "lind soner")]
    [InlineData("Straße STRASSE STRAẞE", "strasse strasse strasse")]
    [InlineData("σοφός ΣΟΦΟΣ", "σοφοσ σοφοσ")]
    [InlineData("Işık IŞIK", "isik isik")]
    [InlineData("Olsen Kjøl", "olsen kjol")]
    [InlineData("  O'Brien-Smith,  Anne ", "o brien smith anne")]
    [InlineData("e\u0301", "e")]
    [InlineData("Da\u200Bna\u00AD", "dana")]
    [InlineData("Анна", "анна")]
    [InlineData("王 小明", "王 小明")]
    [InlineData("3M", "3m")]
    [InlineData("😀 Dana", "😀 dana")]
    [InlineData("", "")]
    [InlineData("*** %_", "")]
    public void A_key_has_no_case_no_accents_and_single_spaces(string name, string key)
    {
        Assert.Equal(key, SearchKey.Of(name));
        Assert.Equal(key, SearchKey.Of(key));
    }

    [Fact]
    public void Composed_and_decomposed_letters_have_one_key() => Assert.Equal(SearchKey.Of("Rūta Žukė"), SearchKey.Of("Ru\u0304ta Z\u030Cuke\u0307"));

    [Fact]
    public void A_lone_surrogate_is_treated_as_a_space() => Assert.Equal("dana hallmann", SearchKey.Of("Dana\uD83DHallmann\uDE00"));

    [Fact]
    public void A_noncharacter_is_treated_as_a_space() => Assert.Equal("dana hallmann", SearchKey.Of("Dana\uFFFEHallmann\uFFFF"));

    [Theory]
    [InlineData("Dana Hallmann", "hallmann dana")]
    [InlineData("Anna Maria Nowak", "nowak anna maria")]
    [InlineData("Dana", "dana")]
    [InlineData("", "")]
    public void The_surname_key_begins_with_the_last_word(string name, string key) => Assert.Equal(key, SearchKey.LastWordFirst(name));

    [Theory]
    [InlineData("Dana Hallmann", "dana hallmann")]
    [InlineData("Dana Hallmann", "Hallmann, Dana")]
    [InlineData("Anna Maria Nowak", "Nowak Maria Anna")]
    [InlineData("Dana Hallmann", "Dana Halmann")]
    [InlineData("Dana Hallmann", "Dana Hallmannn")]
    [InlineData("Dana Hallmann", "Dana Hollmann")]
    [InlineData("Dana Hallmann", "Dnaa Hallmann")]
    [InlineData("Dana Hallmann", "Dana Hallmanm")]
    [InlineData("Dana Hallmann", "ana Hallmann")]
    [InlineData("Łukasz Żółć", "Lukasz Zolc")]
    [InlineData("Jonas", "Jonass")]
    public void Names_that_differ_by_order_or_a_slip_are_likely_the_same(string one, string other) => Assert.True(BothWays(one, other));

    [Theory]
    [InlineData("Dana Hallmann", "Hana Hellmann")]
    [InlineData("Dana Hallmann", "Dana Hallmannova")]
    [InlineData("Dana Hallmann", "Dana Hall")]
    [InlineData("Dana Hallmann", "Dana Mannhall")]
    [InlineData("Dana Hallmann", "naDa Hallmann")]
    [InlineData("Jan", "Jon")]
    [InlineData("Ann", "Anna")]
    [InlineData("Anna Nowak", "Anna Anna Nowak")]
    [InlineData("Ola Li", "Ola Lo Li")]
    [InlineData("Dana", "")]
    [InlineData("", "")]
    [InlineData("***", "+++")]
    public void Other_names_are_not_likely_the_same(string one, string other) => Assert.False(BothWays(one, other));

    private static bool BothWays(string one, string other)
    {
        var (left, right) = (SearchKey.Of(one), SearchKey.Of(other));
        var resemble = SearchKey.Resemble(left, right);
        Assert.Equal(resemble, SearchKey.Resemble(right, left));
        return resemble;
    }
}
