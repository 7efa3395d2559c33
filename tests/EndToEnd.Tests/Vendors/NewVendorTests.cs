using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Vendors;

/// <summary>A new vendor in one sitting: from nothing to a submitted offering with a working broker behind it (docs/listing-in-one-sitting.md).</summary>
public sealed class NewVendorTests(Portal portal, Chrome chrome)
{
    private const string Summary = "健診の予約から結果の管理までを、一つの台帳で行うための例示のサービスです。";

    [Fact]
    public async Task Vendor_comes_from_nothing_to_a_submitted_offering_with_a_working_broker()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var visit = await chrome.VisitAsync(portal);
        var page = await visit.NewPageAsync();
        await SignInAsync(page, "しらかばソフト 開発担当");

        await RegisterAsync(page);
        await using var broker = await BrokerProcess.StartAsync(ct);
        await ConnectAsync(page, broker.Url);
        await CheckAsync(page);
        await DraftAsync(page);
        await SubmitAsync(page);

        await using var office = await chrome.VisitAsync(portal);
        var desk = await office.NewPageAsync();
        await SignInAsync(desk, "審査担当");
        await desk.GotoAsync("/reviews");
        await desk.GetByRole(AriaRole.Link, new() { Name = "example-health" }).ClickAsync();
        await SeesAsync(desk, "登録がまだ承認されていない");
        await desk.GotoAsync("/registrations");
        await ShotAsync(desk, "registrations");
        await PressAsync(desk, "承認する");
        await SeesAsync(desk, "登録を承認しました");
        await InviteAsync(page);
        await ShowSmallAsync();
    }

    /// <summary>The same pages in English on a telephone: nothing is wider than the screen.</summary>
    private async Task ShowSmallAsync()
    {
        await using var visit = await chrome.VisitAsync(portal, locale: "en-US", width: 390, height: 844);
        var page = await visit.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.Locator("button[name=person][value=newcomer]").ClickAsync();
        foreach (var (name, address) in ((string, string)[])
            [("organisation", "/vendor/organisation"), ("broker", "/vendor/broker"), ("listings", "/vendor/listings"), ("draft", "/vendor/listings/example-health"), ("preview", "/vendor/listings/example-health/preview")])
        {
            await page.GotoAsync(address);
            await ShotAsync(page, $"small-{name}");
            Assert.Equal((name, true), (name, await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")));
        }
    }

    private async Task InviteAsync(IPage owner)
    {
        await owner.GotoAsync("/vendor/organisation");
        await SeesAsync(owner, "登録を承認しました");
        await PressAsync(owner, "招待のリンクを作る");
        var link = await owner.Locator("#invitation-link").InnerTextAsync();
        await owner.GotoAsync("/vendor/organisation");
        await Assertions.Expect(owner.Locator("#invitation-link")).ToHaveCountAsync(0);

        await using var other = await chrome.VisitAsync(portal);
        var page = await other.NewPageAsync();
        await SignInAsync(page, "しらかばソフト 営業担当");
        await page.GotoAsync(link);
        await PressAsync(page, "参加する");
        await SeesAsync(page, "事業者に参加しました");
    }

    private static async Task RegisterAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "事業者の登録" }).ClickAsync();
        await page.Locator("#name").FillAsync("しらかばソフト株式会社");
        await page.Locator("#nameEn").FillAsync("Shirakaba Soft");
        await page.Locator("#code").FillAsync("shirakaba");
        await page.Locator("#corporateNumber").FillAsync("2200001012345");
        await page.Locator("#prefecture").SelectOptionAsync("21");
        await page.Locator("#contact").FillAsync("desk@shirakaba.example.jp");
        await ShotAsync(page, "registration");
        await PressAsync(page, "この内容で登録する");
        await SeesAsync(page, "先頭は1です");
        await page.Locator("#corporateNumber").FillAsync("1200001012345");
        await PressAsync(page, "この内容で登録する");
        await SeesAsync(page, "事業者を登録しました");
        await ShotAsync(page, "organisation");
        await AxeAsync(page);
    }

    private static async Task ConnectAsync(IPage page, string url)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "接続先（ブローカー）を登録し" }).ClickAsync();
        await page.Locator("#url").FillAsync("http://broker.example.jp");
        await page.Locator("#user").FillAsync(BrokerProcess.User);
        await page.Locator("#password").FillAsync(BrokerProcess.Password);
        await PressAsync(page, "この接続先を登録する");
        await Assertions.Expect(page.Locator("#url-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#password")).ToHaveValueAsync(string.Empty);
        await page.Locator("#url").FillAsync(url);
        await page.Locator("#password").FillAsync(BrokerProcess.Password);
        await PressAsync(page, "この接続先を登録する");
        await SeesAsync(page, "接続先を登録しました");
        await ShotAsync(page, "broker");
        await AxeAsync(page);
        Assert.DoesNotContain(BrokerProcess.Password, await page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.Locator("section[aria-labelledby=start] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await ShotAsync(page, "checked");
    }

    /// <summary>The file of the kit with the vendor's own code; what it leaves open is answered on the page, and kept while it is typed.</summary>
    private static async Task DraftAsync(IPage page)
    {
        await page.GotoAsync("/vendor/listings");
        var template = await File.ReadAllTextAsync(Path.Combine(Root(), "infra/vendor-kit/template/marketplace.yml"), TestContext.Current.CancellationToken);
        var file = System.Text.Encoding.UTF8.GetBytes(template.Replace("your-code", "shirakaba", StringComparison.Ordinal));
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "marketplace.yml", MimeType = "application/yaml", Buffer = file });
        await PressAsync(page, "読み込む");
        await SeesAsync(page, "例示健康管理");
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(0);
        await PressAsync(page, "提出する");
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(2);
        await ShotAsync(page, "draft-all");
        await page.Locator("[name='product.summary']").FillAsync(Summary);
        await page.Locator("[name='product.summaryEn']").FillAsync("An example that keeps check-ups of a municipality in one ledger.");
        await SeesAsync(page, "自動で保存しました");
        await ShotAsync(page, "draft");
        await AxeAsync(page);
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "プレビューを見る" }).ClickAsync();
        await SeesAsync(page, "まだ公開されていません");
        await SeesAsync(page, Summary);
        await ShotAsync(page, "preview");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "例示健康管理" }).ClickAsync();
        await PressAsync(page, "提出する");
        await SeesAsync(page, "提出しました");
        await ShotAsync(page, "submitted");
    }

    private static async Task SignInAsync(IPage page, string person)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"{person}として入る", Exact = true }).ClickAsync();
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    private static Task SeesAsync(IPage page, string words) => Assertions.Expect(page.GetByText(words).First).ToBeVisibleAsync();

    private static async Task AxeAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}")));
    }

    private static async Task ShotAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Chrome.ScreenshotFolder, $"vendor-{name}.png"), FullPage = true });

    private static string Root()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place!.FullName, "Marketplace.sln")))
        {
            place = place.Parent;
        }

        return place.FullName;
    }
}
