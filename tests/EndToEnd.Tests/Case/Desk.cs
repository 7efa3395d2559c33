using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Case;

/// <summary>One person of the demonstration at a browser of his own.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly IBrowserContext visit;

    private Desk(IBrowserContext visit, IPage page) => (this.visit, Page) = (visit, page);

    public IPage Page { get; }

    public static async Task<Desk> OpenAsync(Chrome chrome, CasePortal portal, string person, string locale = "ja-JP", int width = 1366)
    {
        var context = await chrome.VisitAsync(portal.Address, locale, width);
        var desk = new Desk(context, await context.NewPageAsync());
        await desk.Page.GotoAsync("/sign-in");
        await desk.Page.Locator($"button[name=person][value={person}]").ClickAsync();
        if (locale != "ja-JP")
        {
            await desk.GoAsync($"/language?to={locale[..2]}&returnUrl=%2F");
        }

        await Assertions.Expect(desk.Page.Locator("form[action='/sign-out']").First).ToBeAttachedAsync();
        return desk;
    }

    public Task GoAsync(string address) => Page.GotoAsync(address);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task FillAsync(string selector, string text) => Page.Locator(selector).FillAsync(text);

    public Task SeesAsync(string words) => Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    /// <summary>What the rules of WCAG 2.2 AA find on the page, and whether it moves sideways; empty = nothing.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(string name)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Chrome.ScreenshotFolder, $"{name}.png"), FullPage = true });
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        var sideways = await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        return [.. found.Violations.Select(each => $"{name}: {each.Id}: {each.Nodes[0].Html}"), .. sideways ? [$"{name}: moves sideways"] : Array.Empty<string>()];
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
