using System.Globalization;
using System.Net;
using Catalog;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Subscriptions;

/// <summary>A town leaves and stays, in a browser without scripts.</summary>
public sealed class LeavingPagesTests(Databases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_sees_what_will_happen_orders_it_and_withdraws(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var one = $"/subscriptions/{(await Leavers.OpenAsync(database, Ct)).Value}";
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);
        Assert.Contains("解約する", (await town.ReadAsync(one, Ct)).Text("#end ~ ul"), StringComparison.Ordinal);
        var asked = await town.ReadAsync($"{one}/cancellation/new", Ct);
        var blank = await town.SendAsync($"{one}/cancellation/new", asked.Form("#reason"), Ct);
        Assert.Contains("理由", blank.Text("#reason-error"), StringComparison.Ordinal);

        var last = Tokyo.Today(TimeProvider.System).AddDays(30).ToString("O", CultureInfo.InvariantCulture);
        var seen = await town.SendAsync($"{one}/cancellation/new", asked.Form("#reason").With("Look.Reason", "後継を選定したため").With("Look.LastDay", last), Ct);
        Assert.Contains("まだ申し込んでいません", seen.Text(".notice"), StringComparison.Ordinal);
        Assert.Contains("すべてのデータを受け取ります", seen.Text("#preview ~ ol"), StringComparison.Ordinal);
        var ordered = await town.SendAsync($"{one}/cancellation/new", seen.Form("input[name='Order.Key']"), Ct);
        Assert.Equal($"{one}/cancellation", ordered.Location);
        var state = await town.ReadAsync($"{one}/cancellation", Ct);
        Assert.Contains("利用の最終日を待っています", state.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal($"{one}/cancellation", (await town.SendAsync($"{one}/cancellation", state.Form("#stay ~ form button"), Ct)).Location);

        Assert.Contains("取り下げられました", (await town.ReadAsync($"{one}/cancellation", Ct)).Text("[role=status]"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Renewal_moves_the_last_day_and_a_day_that_is_near_is_shown_with_the_ways_out(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var one = $"/subscriptions/{(await Leavers.OpenAsync(database, Ct)).Value}";
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);
        var asked = await town.ReadAsync($"{one}/renewal", Ct);

        var refused = await town.SendAsync($"{one}/renewal", asked.Form("#until").With("Input.Until", "2020-03-31"), Ct);
        var done = await town.SendAsync($"{one}/renewal", asked.Form("#until").With("Input.Until", Tokyo.Today(TimeProvider.System).AddYears(3).ToString("O", CultureInfo.InvariantCulture)), Ct);

        Assert.NotEmpty(refused.Text("#until-error"));
        Assert.Equal(one, done.Location);
        Assert.Contains("契約の最終日", (await town.ReadAsync(one, Ct)).Text("section"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_here_is_confirmed_by_its_checksum_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var one = $"/subscriptions/{(await Leavers.ExportedAsync(database, Ct)).Value}/cancellation";
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);
        var page = await town.ReadAsync(one, Ct);

        var wrong = await town.SendAsync(one, page.Form("#sha256").With("Receipt.Sha256", new string('b', 64)), Ct);
        var right = await town.SendAsync(one, page.Form("#sha256").With("Receipt.Sha256", Leavers.Sum), Ct);

        Assert.Contains(Leavers.Sum, wrong.Text("#sha256-error"), StringComparison.Ordinal);
        Assert.Equal(one, right.Location);
        Assert.Null((await town.ReadAsync(one, Ct)).Page.QuerySelector("#sha256"));
        Assert.Null((await (await portal.SignInAsync("operator", Ct)).ReadAsync(one, Ct)).Page.QuerySelector("form[method=post] #sha256, a[download]"));
    }

    [Theory]
    [InlineData("town", HttpStatusCode.OK)]
    [InlineData("yamabiko", HttpStatusCode.OK)]
    [InlineData("auditor", HttpStatusCode.OK)]
    [InlineData("operator", HttpStatusCode.OK)]
    [InlineData("aozora", HttpStatusCode.NotFound)]
    [InlineData("curator", HttpStatusCode.NotFound)]
    public async Task Certificate_is_read_by_those_whom_it_concerns(string person, HttpStatusCode status)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await Leavers.ErasedAsync(database, Ct);
        await using var portal = new PortalHost(database);

        var page = await (await portal.SignInAsync(person, Ct)).ReadAsync($"/subscriptions/{id.Value}/erasure-certificate", Ct);

        Assert.Equal(status, page.Status);
        Assert.Equal(status == HttpStatusCode.OK, page.Text("dl").Contains(Leavers.Sum, StringComparison.Ordinal));
    }
}
