using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class PhoneReaderTests
{
    [Theory]
    [InlineData("+370 612 34567", null, "+37061234567", "+370 612 34567")]
    [InlineData("(0-612) 34 567", "LT", "+37061234567", "+370 612 34567")]
    [InlineData("061234567", "LT", "+37061234567", "+370 612 34567")]
    [InlineData("512 345 678", "PL", "+48512345678", "+48 512 345 678")]
    [InlineData("0048 512 345 678", "PL", "+48512345678", "+48 512 345 678")]
    [InlineData("+44 (0)20 7946 0018", null, "+442079460018", "+44 20 7946 0018")]
    [InlineData("+49 30 901820 ext. 12", null, "+4930901820 ext. 12", "+49 30 901820 ext. 12")]
    [InlineData("tel:+37061234567", null, "+37061234567", "+370 612 34567")]
    [InlineData("T +33 4 72 55 01 19", null, "+33472550119", "+33 4 72 55 01 19")]
    [InlineData("tel. 24 388 01 00 wew. 17", "PL", "+48243880100 ext. 17", "+48 24 388 01 00 ext. 17")]
    [InlineData("mob. +370 612 34567", null, "+37061234567", "+370 612 34567")]
    public void A_number_is_stored_in_one_form_and_shown_in_groups(string written, string? region, string stored, string shown)
    {
        Assert.Equal(stored, PhoneReader.Read(written, region));
        Assert.Equal(shown, PhoneReader.Show(stored));
        Assert.Equal(stored, PhoneReader.Read(shown, null));
    }

    [Theory]
    [InlineData("612 34567", null)]
    [InlineData("12345", "LT")]
    [InlineData("+370 612", null)]
    [InlineData("+999 612 34567", null)]
    [InlineData("they want on Friday", "LT")]
    [InlineData("Olafa 512 345 678", "PL")]
    [InlineData("not +370 612 34567", null)]
    [InlineData("+370 612 34567 or +370 612 34568", null)]
    [InlineData("", "LT")]
    [InlineData("dana@hallmann.de", "DE")]
    [InlineData("99999999999999999999999999", "PL")]
    public void Nothing_is_made_of_what_nobody_could_call(string written, string? region) => Assert.Null(PhoneReader.Read(written, region));
}
