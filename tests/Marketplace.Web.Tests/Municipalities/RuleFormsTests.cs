using System.Net;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Municipalities;

public sealed class RuleFormsTests(Databases databases)
{
    private const string Address = "/municipalities/215066/rules";

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_records_its_own_rule_and_sees_it_on_its_day(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        const string record = Address + "?record=QuoteCount";
        var form = (await town.ReadAsync(record, ct)).Form("#number")
            .With("Input.Number", "5").With("Input.ValidFrom", "2026-04-01").With("Input.Source", "財務規則第101条");

        var kept = await town.SendAsync(record, form, ct);

        Assert.Equal((HttpStatusCode.Redirect, Address + "?kept=1&asOf=2026-04-01"), (kept.Status, kept.Location));
        Assert.Contains("5者以上", (await portal.Visit().ReadAsync(Address + "?asOf=2026-04-01", ct)).Text("table"), StringComparison.Ordinal);
        Assert.DoesNotContain("5者以上", (await portal.Visit().ReadAsync(Address + "?asOf=2026-03-31", ct)).Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_above_the_ceiling_is_refused_beside_the_amount()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        const string record = Address + "?record=SmallSumLimit";
        var form = (await town.ReadAsync(record, ct)).Form("#amount")
            .With("Input.Amount", "1,000,001").With("Input.ValidFrom", "2026-04-01").With("Input.Source", "財務規則第100条");

        var refused = await town.SendAsync(record, form, ct);

        Assert.Contains("1,000,000円", refused.Text("#amount-error"), StringComparison.Ordinal);
        Assert.Equal("1,000,001", refused.Form("#amount")["Input.Amount"]);
    }

    [Fact]
    public async Task Others_read_the_rules_and_find_no_form_to_record_one()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);

        foreach (var visitor in new[] { portal.Visit(), await portal.SignInAsync("village", ct), await portal.SignInAsync("auditor", ct) })
        {
            var page = await visitor.ReadAsync(Address + "?record=QuoteCount", ct);
            Assert.Contains("実演", page.Text(".notice.demo"), StringComparison.Ordinal);
            Assert.Null(page.Page.QuerySelector("#record"));
        }
    }
}
