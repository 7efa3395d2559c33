using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>The thread a newcomer follows: from «we need a health management system» to an open tenant that reads the ledger.</summary>
public sealed class ThreadTests(Portal portal, Chrome chrome)
{
    private const string Health = "aozora-kenko";

    private const string Ledger = "aozora-sesshu";

    [Fact]
    public async Task A_town_goes_from_a_search_to_a_running_tenant()
    {
        await using var visit = await chrome.VisitAsync(portal);
        var page = await visit.NewPageAsync();
        await SignInAsync(page);
        await page.GotoAsync("/offerings?q=健康管理&origin=Fictional");
        await ShotAsync(page, "results");
        await page.GotoAsync($"/compare?offering={Health}&offering=minato-kenko&offering=yamabiko-kenko");
        await ShotAsync(page, "comparison");

        await DecideAsync(page);
        await OrderAsync(page);

        await Assertions.Expect(page.GetByText("利用を開始できます").First).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await ShotAsync(page, "open");
        var health = await AddressAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "あおぞら接種台帳" }).First.ClickAsync();
        var ledger = await AddressAsync(page);

        var resident = await VaccinateAsync(page, ledger);

        await page.GotoAsync($"{health}residents/{resident}");
        await Assertions.Expect(page.GetByText("白川町").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("LOT-77").First).ToBeVisibleAsync();
        await ShotAsync(page, "tenant");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/municipalities?q=しらかわ")]
    [InlineData("/offerings?area=17")]
    [InlineData("/offerings/aozora-kenko")]
    [InlineData("/compare?offering=aozora-kenko&offering=minato-kenko&offering=yamabiko-kenko")]
    [InlineData("/selections")]
    [InlineData("/selections/new")]
    [InlineData("/subscriptions")]
    [InlineData("/subscriptions/new?offering=minato-kenko&plan=minato-kenko-standard")]
    public async Task A_page_of_the_thread_has_no_accessibility_violation(string address)
    {
        await using var visit = await chrome.VisitAsync(portal);
        var page = await visit.NewPageAsync();
        await SignInAsync(page);
        await page.GotoAsync(address);

        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });

        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")));
    }

    [Fact]
    public async Task A_first_visit_to_the_results_is_light_and_loads_nothing_from_elsewhere()
    {
        await using var visit = await chrome.VisitAsync(portal, javaScript: false);
        var page = await visit.NewPageAsync();
        var wire = await visit.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        double bytes = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, json) => bytes += json!.Value.GetProperty("encodedDataLength").GetDouble();
        var hosts = new List<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);

        await page.GotoAsync("/offerings?area=17", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.All(hosts, host => Assert.Equal(portal.Address.Authority, host));
        Assert.InRange(bytes, 1, 100_000);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "白川町 情報担当として入る" }).ClickAsync();
    }

    private static async Task DecideAsync(IPage page)
    {
        await page.GotoAsync($"/selections/new?offering={Health}");
        await page.GetByLabel("件名").FillAsync("健康管理システムの更新");
        await page.GetByRole(AriaRole.Button, new() { Name = "案件を始める" }).ClickAsync();
        await page.Locator("textarea[name='Change.Text']").FillAsync("予防接種台帳と連携できること");
        await page.GetByRole(AriaRole.Button, new() { Name = "要件を追加" }).ClickAsync();
        await page.Locator("input[name='Change.Plan']").First.CheckAsync();
        await page.Locator("form:has(input[name='Change.Plan']) textarea[name='Change.Words']").FillAsync("台帳との連携と費用が最もよいため");
        await page.GetByRole(AriaRole.Button, new() { Name = "この内容で決定する" }).ClickAsync();
        await ShotAsync(page, "decided");
    }

    private static async Task OrderAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "この決定で申し込む" }).ClickAsync();
        var link = page.Locator($"input[type=hidden][value='{Ledger}']");
        var name = (await link.GetAttributeAsync("name"))!.Replace(".Offering", ".Chosen", StringComparison.Ordinal);
        await page.Locator($"input[type=checkbox][name='{name}']").CheckAsync();
        await ShotAsync(page, "order");
        await page.GetByRole(AriaRole.Button, new() { Name = "この内容で申し込む" }).ClickAsync();
        await ShotAsync(page, "progress");
    }

    private static async Task<string> AddressAsync(IPage page) =>
        (await page.Locator("main a[href*='/t/']").First.GetAttributeAsync("href"))!;

    /// <summary>Enters a vaccination of the first synthetic resident in the ledger; gives the resident's number.</summary>
    private static async Task<string> VaccinateAsync(IPage page, string ledger)
    {
        await page.GotoAsync($"{ledger}records/new");
        await page.Locator("select[name=Resident]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("select[name=Vaccine]").SelectOptionAsync("bcg");
        await page.Locator("input[name=Date]").FillAsync("2026-11-20");
        await page.Locator("input[name=Dose]").FillAsync("1");
        await page.Locator("input[name=Lot]").FillAsync("LOT-77");
        var resident = await page.Locator("select[name=Resident]").InputValueAsync();
        await page.Locator("main form button").First.ClickAsync();
        await ShotAsync(page, "ledger");
        return resident;
    }

    private static async Task ShotAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Chrome.ScreenshotFolder, $"{name}.png"), FullPage = true });
}
