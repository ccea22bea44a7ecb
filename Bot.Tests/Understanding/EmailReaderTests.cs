using SalesBot.Understanding;

namespace SalesBot.Tests.Understanding;

public class EmailReaderTests
{
    [Theory]
    [InlineData("dana@hallmann.de", "dana@hallmann.de")]
    [InlineData(" Dana.Hallmann@HALLMANN.DE. ", "Dana.Hallmann@hallmann.de")]
    [InlineData("Dana Hallmann <dana@hallmann.de>", "dana@hallmann.de")]
    [InlineData("mailto:dana@hallmann.de", "dana@hallmann.de")]
    [InlineData("o'brien+sales@acme.co.uk", "o'brien+sales@acme.co.uk")]
    [InlineData("info@žirmūnai.lt", "info@xn--irmnai-dmb2m.lt")]
    [InlineData("żaneta@firma.pl", "żaneta@firma.pl")]
    public void An_address_is_stored_as_mail_servers_want_it(string written, string stored)
    {
        Assert.Equal(stored, EmailReader.Read(written));
        Assert.Equal(stored, EmailReader.Read(EmailReader.Show(stored)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dana")]
    [InlineData("dana@")]
    [InlineData("@hallmann.de")]
    [InlineData("dana@hallmann")]
    [InlineData("dana@hallmann.1")]
    [InlineData("dana hallmann@hallmann.de")]
    [InlineData("dana@hallmann.de, olaf@hallmann.de")]
    [InlineData("sent on Friday")]
    [InlineData("dana@-hallmann.de")]
    public void Nothing_is_made_of_what_is_no_address(string written) => Assert.Null(EmailReader.Read(written));
}
