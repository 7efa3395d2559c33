using System.Net;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class TenantWallTests(CloudFixture cloud)
{
    private readonly Broker _broker = cloud.Broker("aozora");

    [Fact]
    public async Task Two_municipalities_never_see_each_others_records()
    {
        using var here = new Visitor(await LedgerAsync("992011", "見本市"));
        using var there = new Visitor(await LedgerAsync("992012", "例示町"));
        await here.RecordDoseAsync((await here.ResidentsAsync())[0], "HERE-1");

        var page = await there.GetAsync("records");

        Assert.DoesNotContain("HERE-1", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("見本市", page.Html, StringComparison.Ordinal);
        Assert.Contains("例示町", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_of_another_tenant_cannot_be_cancelled()
    {
        using var here = new Visitor(await LedgerAsync("992011", "見本市"));
        using var there = new Visitor(await LedgerAsync("992012", "例示町"));
        await here.RecordDoseAsync((await here.ResidentsAsync())[0], "HERE-2");
        var html = (await here.GetAsync("records")).Html;
        var start = html.IndexOf("/records/0", StringComparison.Ordinal);
        var target = html[(start + 1)..html.IndexOf("/cancellation", start, StringComparison.Ordinal)] + "/cancellation";

        var page = await there.FillAsync("records/new", target);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("日取消し", (await here.GetAsync("records")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_of_one_tenant_does_not_open_another()
    {
        var (hereId, thereId) = (Orders.NewId(), Orders.NewId());
        await _broker.ReadyAsync(hereId, "aozora-sesshu", "aozora-sesshu-standard");
        using var there = new Visitor(await _broker.ReadyAsync(
            thereId, "aozora-sesshu", "aozora-sesshu-standard", "992012", "例示町"));
        var source = await _broker.BoundAsync(hereId, "b", Orders.Provide("aozora-sesshu", "aozora-sesshu-standard"));

        var page = await there.GetAsync(
            "api/vaccination-records", user: (string?)source["client_id"], password: (string?)source["client_secret"]);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
    }

    [Theory]
    [InlineData("/t/992011-unknownxxx/")]
    [InlineData("/t/992011-unknownxxx/records")]
    [InlineData("/nowhere")]
    public async Task Unknown_address_says_what_to_do(string path)
    {
        using var visitor = new Visitor(cloud.Process.BaseAddress);

        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("マーケットプレイスの契約管理の画面から", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_has_no_pages_of_another_kind()
    {
        using var ledger = new Visitor(await LedgerAsync("992011", "見本市"));

        var page = await ledger.GetAsync("forms");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private Task<Uri> LedgerAsync(string code, string name) =>
        _broker.ReadyAsync(Orders.NewId(), "aozora-sesshu", "aozora-sesshu-standard", code, name);
}
