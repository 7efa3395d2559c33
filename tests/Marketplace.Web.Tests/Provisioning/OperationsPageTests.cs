using System.Globalization;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Health;
using Marketplace.Web.Provisioning;
using Marketplace.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Provisioning;

public sealed class OperationsPageTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_stuck_stands_on_top_with_since_when_and_what_to_do(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var (operation, _) = await OperatorsDesk.FillAsync(database, ct);
        await using var portal = new PortalHost(database);
        var reader = await portal.SignInAsync("operator", ct);

        var page = await reader.ReadAsync("/operations", ct);

        var row = page.Page.QuerySelector("section.notice tbody tr")!;
        Assert.Contains("やまびこ健康（白川町）", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("事業者に連絡してください。", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/operations/{operation.Value}", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Filters_leave_the_others_out()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await OperatorsDesk.FillAsync(database, ct);
        await using var portal = new PortalHost(database);
        var reader = await portal.SignInAsync("auditor", ct);

        var page = await reader.ReadAsync("/operations?vendor=aozora&state=Running", ct);

        var rows = page.Page.QuerySelectorAll("[aria-labelledby='operations'] tbody tr");
        Assert.Contains("あおぞら接種台帳（白川町）", Assert.Single(rows).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Operator_acts_with_a_reason_and_an_auditor_only_reads(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var (operation, cleanup) = await OperatorsDesk.FillAsync(database, ct);
        await using var portal = new PortalHost(database);
        var acting = await portal.SignInAsync("operator", ct);
        var reading = await portal.SignInAsync("auditor", ct);
        string[] addresses = [$"/operations/{operation.Value}", $"/operations/cleanups/{cleanup}"];
        var form = (await acting.ReadAsync(addresses[0], ct)).Form("#reason").With("Input.Act", "give-up");

        var refused = await acting.SendAsync(addresses[0], form.With("Input.Reason", " "), ct);
        var done = await acting.SendAsync(addresses[0], form.With("Input.Reason", "town's wish"), ct);

        Assert.Contains("理由が必要です。", refused.Text("#reason-error"), StringComparison.Ordinal);
        Assert.Equal($"{addresses[0]}?kept=done", done.Location);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal("town's wish", (await db.Operations.SingleAsync(one => one.Id == operation, ct)).GiveUpAskedFor);
        foreach (var address in addresses)
        {
            Assert.Empty((await reading.ReadAsync(address, ct)).Page.QuerySelectorAll("main form[method='post']"));
        }

        Assert.Contains("HTTP 400", (await reading.ReadAsync(addresses[1], ct)).Text("[aria-labelledby='evidence']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_of_a_catalog_is_read_by_its_vendor_and_acknowledged_by_an_operator()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await OperatorsDesk.FillAsync(database, ct);
        await using var portal = new PortalHost(database);
        var acting = await portal.SignInAsync("operator", ct);
        var vendor = await portal.SignInAsync("aozora", ct);
        var page = await acting.ReadAsync("/operations/vendors/aozora", ct);
        var own = await vendor.ReadAsync("/vendor/broker", ct);

        await acting.SendAsync("/operations/vendors/aozora", page.Form("[name='Input.Copy']"), ct);
        var after = await acting.ReadAsync("/operations/vendors/aozora", ct);

        Assert.All([page, own], read =>
        {
            Assert.Contains("サービス「aozora-new」が追加されました。", read.Text("[aria-labelledby='catalogs']"), StringComparison.Ordinal);
            Assert.Contains("「true」から「false」", read.Text("[aria-labelledby='catalogs']"), StringComparison.Ordinal);
            Assert.Contains("新規のお申し込みを一時停止", read.Text("[aria-labelledby='health']"), StringComparison.Ordinal);
        });
        Assert.Empty(own.Page.QuerySelectorAll("[name='Input.Copy']"));
        Assert.Contains("が確認しました。", after.Text("[aria-labelledby='catalogs']"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task New_order_is_refused_while_the_broker_is_away_or_a_plan_in_use_has_vanished(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await OperatorsDesk.FillAsync(database, ct);

        var away = await database.Get<Catalog.Subscriptions.Subscribe>().RunAsync(new("aozora-kenko", "aozora-kenko-basic", People.Neighbour.Municipality!.Value), People.Neighbour, ct);
        await using (var db = await database.Dbs.CreateDbContextAsync(ct))
        {
            await db.BrokerHealths.ExecuteDeleteAsync(ct);
        }

        var vanished = await database.Get<Catalog.Subscriptions.Subscribe>().RunAsync(new("aozora-kenko", "aozora-kenko-old", People.Neighbour.Municipality!.Value), People.Neighbour, ct);
        var offered = await database.Get<Catalog.Subscriptions.Subscribe>().RunAsync(new("aozora-kenko", "aozora-kenko-basic", People.Neighbour.Municipality!.Value), People.Neighbour, ct);

        Assert.Equal("subscriptions.vendor-away", away.Fault?.Code);
        Assert.NotNull(vanished.Fault);
        Assert.True(offered.IsDone, offered.Fault?.Code);
    }

    [Fact]
    public void Every_word_of_the_desk_is_there() => Assert.All(
        (IEnumerable<string>)
        [
            "StateStuck", "StateRunning", "StateFailed", "StateSucceeded", "StateSetAside", .. Names<StepKind>("Step"), .. Names<StepState>("StepState"), .. Names<StuckKind>("Do"),
            .. Names<OperationKind>("Kind"), .. Names<HealthState>("Health"), .. Names<QuarantineEnd>("End"), .. Names<CatalogMember>("Catalog"),
            .. Names<CatalogChangeKind>("Change").Where(name => name != "ChangeChanged"),
        ],
        key => Assert.NotNull(OperationsText.ResourceManager.GetString(key, CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Names<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => prefix + name);
}
