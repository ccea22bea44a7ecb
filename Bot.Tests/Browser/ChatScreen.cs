using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Tests.Browser;

/// <summary>Drives the chat page as a user does.</summary>
public sealed class ChatScreen
{
    private static readonly string Pictures = Path.Combine(Sources.Folder, "artifacts", "screenshots");

    private readonly IPage page;
    private readonly string language;
    private readonly List<string> complaints = [];
    private int pictures;

    private ChatScreen(IPage page, string language)
    {
        (this.page, this.language) = (page, language);
        page.PageError += (_, error) => complaints.Add(error);
    }

    /// <summary>The errors of the page's scripts.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The newest card.</summary>
    public ILocator Card => Cards.Last;

    /// <summary>The newest card's heading.</summary>
    public ILocator Heading => Card.GetByRole(AriaRole.Heading);

    /// <summary>The panel that shows what is stored.</summary>
    public ILocator Record => page.Locator("#record");

    /// <summary>The page's own notice, such as that the bot was restarted.</summary>
    public ILocator Notice => page.Locator("#notice");

    /// <summary>The suggestions above the box.</summary>
    public ILocator Chips => page.Locator("#chips");

    /// <summary>Where messages are typed.</summary>
    public ILocator Box => page.Locator("[data-id=\"webchat-sendbox-input\"]");

    // A card inside a card is a foldable part of it, not a card of its own.
    private ILocator Cards => page.Locator(".ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)");

    /// <summary>Opens the page of a host.</summary>
    public static async Task<ChatScreen> Open(
        Chromium chromium, Uri address, string locale, int width = 1280, int height = 800, bool isDark = false)
    {
        var screen = new ChatScreen(await chromium.Open(locale, width, height, isDark), locale[..2]);
        await screen.page.GotoAsync(address.ToString());
        return screen;
    }

    /// <summary>Switches to another user and waits for the greeting.</summary>
    public async Task ActAs(Person person)
    {
        await BecomeAnother(person);
        await Expect(Cards).ToHaveCountAsync(1);
    }

    /// <summary>Switches to another user without waiting for the greeting.</summary>
    public Task BecomeAnother(Person person) => page.Locator("#user").SelectOptionAsync(person.Id);

    /// <summary>Holds back the creation of new conversations until the result is set.</summary>
    public async Task<TaskCompletionSource> HoldConversations()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/tokens/generate", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    /// <summary>Presses one of the suggestions above the box.</summary>
    public Task Choose(string suggestion) =>
        page.Locator("#chips").GetByRole(AriaRole.Button, new() { Name = suggestion, Exact = true }).ClickAsync();

    /// <summary>Types a message without sending it.</summary>
    public Task Type(string text) => Box.FillAsync(text);

    /// <summary>Types a message and sends it.</summary>
    public async Task Say(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Everything on the newest card that can be tapped as a row.</summary>
    public ILocator Rows => Card.Locator(".ac-selectable:not(.ac-pushButton):visible");

    /// <summary>The button or row of the newest card that has this accessible name.</summary>
    public ILocator Target(string name) => Card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses the Enter key on a row of the newest card.</summary>
    public async Task Press(string name)
    {
        await Rest();
        await Target(name).PressAsync("Enter");
    }

    /// <summary>Taps a row or a button of the newest card, and waits for the heading that follows in its place.</summary>
    public async Task Tap(string title, string heading)
    {
        var before = await Cards.CountAsync();
        await Rest();
        await Card.GetByRole(AriaRole.Button, new() { Name = title }).First.ClickAsync();
        await Expect(Heading).ToHaveTextAsync(heading);
        await Expect(Cards).ToHaveCountAsync(before);
    }

    /// <summary>How high the newest card is, and how much of a card can be seen at once, in pixels.</summary>
    public async Task<(double Card, double Window)> Heights()
    {
        var window = await page.Locator(".webchat__basic-transcript__scrollable").BoundingBoxAsync();
        return ((await Card.BoundingBoxAsync())!.Height, window!.Height);
    }

    /// <summary>How far below the newest card's top something on it ends, in pixels.</summary>
    public async Task<double> End(ILocator target)
    {
        var (box, card) = (await target.BoundingBoxAsync(), await Card.BoundingBoxAsync());
        return box!.Y + box.Height - card!.Y;
    }

    /// <summary>Saves a screenshot of the whole page.</summary>
    public Task Picture(string name) => page.ScreenshotAsync(new() { Path = Named(name) });

    /// <summary>Saves a screenshot of the newest card.</summary>
    public Task PictureOfCard(string name) => Card.ScreenshotAsync(new() { Path = Named(name) });

    private string Named(string name) => Path.Combine(Pictures, $"{language}-{++pictures:00}-{name}.png");

    // The page ignores a tap just after a card has changed, because it was meant for the card before.
    private async Task Rest()
    {
        var now = await page.EvaluateAsync<double>("performance.now()");
        await page.WaitForFunctionAsync("now => performance.now() - now > 300", now);
    }
}
