using EndToEnd.Tests.Case;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Hosted;

/// <summary>A vendor without a broker: a town orders, a person of the vendor does the work, and the tenant is open.</summary>
public sealed class HostedBrokerTests(Chrome chrome)
{
    [Fact]
    public async Task A_town_gets_its_tenant_from_a_vendor_whose_person_does_the_work_by_hand()
    {
        await using var portal = new CasePortal();
        await using var vendor = await Desk.OpenAsync(chrome, portal, "aozora");
        var found = new List<string>();
        await vendor.GoAsync("/vendor/broker/hosted");
        found.AddRange(await vendor.FindingsAsync("hosted-choice"));
        await vendor.PressAsync("マーケットプレイスが動かす接続先を使う");
        await vendor.SeesAsync("から使っています。");
        await using var town = await Desk.OpenAsync(chrome, portal, "town");
        await town.GoAsync("/subscriptions/new?offering=aozora-kenko&plan=aozora-kenko-basic");
        await town.PressAsync("この内容で申し込む");

        await OpenTaskAsync(vendor, "利用環境の作成");
        found.AddRange(await vendor.FindingsAsync("hosted-task-create"));
        await vendor.PressAsync("完了");
        await vendor.SeesAsync("利用環境のアドレスが必要です。");
        await vendor.FillAsync("#address", "https://aozora.example.jp/t/shirakawa");
        await vendor.PressAsync("完了");
        await vendor.SeesAsync("が完了しました。");
        await OpenTaskAsync(vendor, "接続情報の発行");
        await vendor.FillAsync("#user", "admin");
        await vendor.FillAsync("#password", "first-password");
        found.AddRange(await vendor.FindingsAsync("hosted-task-bind"));
        await vendor.PressAsync("完了");

        await Assertions.Expect(town.Page.GetByText("利用を開始できます").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await vendor.GoAsync("/vendor/tasks");
        found.AddRange(await vendor.FindingsAsync("hosted-tasks"));
        Assert.DoesNotContain("first-password", await vendor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(found);
    }

    [Fact]
    public async Task Order_that_the_person_cannot_do_fails_with_the_persons_words_also_on_a_small_screen_in_English()
    {
        await using var portal = new CasePortal();
        await using var vendor = await Desk.OpenAsync(chrome, portal, "aozora", "en-GB", width: 390);
        var found = new List<string>();
        await vendor.GoAsync("/vendor/broker/hosted");
        found.AddRange(await vendor.FindingsAsync("hosted-choice-en"));
        await vendor.PressAsync("Use the broker run by the marketplace");
        await using var town = await Desk.OpenAsync(chrome, portal, "town");
        await town.GoAsync("/subscriptions/new?offering=aozora-kenko&plan=aozora-kenko-basic");
        await town.PressAsync("この内容で申し込む");

        await OpenTaskAsync(vendor, "Make a tenant");
        found.AddRange(await vendor.FindingsAsync("hosted-task-en"));
        await vendor.FillAsync("#words", "改修中のため来月までお待ちください。");
        await vendor.PressAsync("Say that it cannot be done");

        await Assertions.Expect(town.Page.GetByText("改修中のため来月までお待ちください。").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Empty(found);
    }

    /// <summary>A task comes when the marketplace's worker gets to it; the list is opened again until it is there.</summary>
    private static async Task OpenTaskAsync(Desk vendor, string task)
    {
        var link = vendor.Page.GetByRole(AriaRole.Link, new() { Name = task, Exact = true });
        for (var tries = 0; tries < 100; tries++)
        {
            await vendor.GoAsync("/vendor/tasks");
            if (await link.CountAsync() > 0)
            {
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await link.First.ClickAsync();
        await vendor.SeesAsync(task);
    }
}
