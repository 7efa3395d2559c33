using System.Net;
using System.Net.Sockets;
using Catalog;
using Catalog.Municipalities;
using Catalog.Publishing.Sources;
using EndToEnd.Tests.Case;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Publishing;

/// <summary>A vendor's own file that cannot be read is told to the vendor, to curators and after a week to everybody.</summary>
public sealed class SourcePageTests(Chrome chrome)
{
    private static readonly Actor Vendor = new(ActorKind.Person, "files", "Files", Role.Vendor, Vendor: "aozora");

    [Fact]
    public async Task Failed_reading_is_never_silent()
    {
        await using var portal = new CasePortal();
        var nowhere = $"http://127.0.0.1:{ClosedPort()}/marketplace.yml";
        await using var vendor = await Desk.OpenAsync(chrome, portal, "aozora");
        await using var curator = await Desk.OpenAsync(chrome, portal, "curator", "en-GB", width: 390);
        var found = new List<string>();

        await vendor.GoAsync("/vendor/listings");
        await vendor.FillAsync("#offering", "aozora-file");
        await vendor.FillAsync("#name", "ファイルの掲載");
        await vendor.PressAsync("下書きを始める");
        await vendor.FillAsync("#source-url", "ftp://example.jp/marketplace.yml");
        await vendor.PressAsync("登録して読み取る");
        await vendor.SeesAsync("記載ファイルのアドレスとして使えません");
        await vendor.FillAsync("#source-url", nowhere);
        await vendor.PressAsync("登録して読み取る");
        await SeesAfterAWhileAsync(vendor, "/vendor/listings/aozora-file", "に接続できませんでした");
        found.AddRange(await vendor.FindingsAsync("source-vendor"));

        await SeesAfterAWhileAsync(curator, "/reviews", "could not be reached");
        found.AddRange(await curator.FindingsAsync("source-curator-en"));

        Assert.True((await portal.Services.GetRequiredService<RegisterSource>().RunAsync(new SourceOrder("aozora-kenko", nowhere, SubmitsItself: false), Vendor, TestContext.Current.CancellationToken)).IsDone);
        await SeesAfterAWhileAsync(curator, "/reviews", "aozora-kenko");
        portal.Time.Pass(TimeSpan.FromDays(8));
        await SeesAfterAWhileAsync(vendor, "/offerings/aozora-kenko", "掲載の内容が最新でないおそれがあります。");
        found.AddRange(await vendor.FindingsAsync("source-public"));
        Assert.Empty(found);
    }

    /// <summary>The worker reads when it gets to it; the page is opened again until it says so.</summary>
    private static async Task SeesAfterAWhileAsync(Desk desk, string address, string words)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            await desk.GoAsync(address);
            if (await desk.Page.GetByText(words).CountAsync() > 0)
            {
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await Assertions.Expect(desk.Page.GetByText(words).First).ToBeVisibleAsync();
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
