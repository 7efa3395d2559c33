using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Publishing;

public sealed class StandingPagesTests(Databases databases)
{
    private const string Listing = "/reviews/listings/yamabiko-kenko";

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Curator_stops_orders_and_the_town_that_runs_it_reads_why(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        var subscribed = await Orders.SubscribeAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var curator = await portal.SignInAsync("curator", ct);

        var empty = await SendAsync(curator, "textarea[name='Stop.Reason']", fields => fields);
        var stopped = await SendAsync(curator, "textarea[name='Stop.Reason']", fields => fields.With("Stop.Reason", "証明書が失効したため"));

        Assert.Contains("理由", empty.Text(".error"), StringComparison.Ordinal);
        Assert.Equal(Listing + "?kept=Stopped", stopped.Location);
        Assert.Contains("証明書が失効したため", (await portal.Visit().ReadAsync("/offerings/yamabiko-kenko", ct)).Text(".notice"), StringComparison.Ordinal);
        var town = await portal.SignInAsync("town", ct);
        Assert.Contains("証明書が失効したため", (await town.ReadAsync($"/subscriptions/{subscribed.Subscription.Value}", ct)).Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(Listing + "?kept=Resumed", (await SendAsync(curator, "input[name='_handler'][value='resume']", fields => fields)).Location);
    }

    [Fact]
    public async Task Curator_plans_a_gap_and_closes_it()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        var curator = await portal.SignInAsync("curator", ct);

        var past = await SendAsync(curator, "textarea[name='Gap.What']", fields => fields.With("Gap.What", "試験結果がない").With("Gap.DueOn", "2020-01-01"));
        var planned = await SendAsync(curator, "textarea[name='Gap.What']", fields => fields.With("Gap.What", "試験結果がない").With("Gap.DueOn", "2099-01-01"));
        var listing = await portal.Visit().ReadAsync("/offerings/yamabiko-kenko", ct);
        var closed = await SendAsync(curator, "input[name='Close.Number']", fields => fields);

        Assert.NotEmpty(past.Text(".error"));
        Assert.Contains("試験結果がない", past.Text("textarea[name='Gap.What']"), StringComparison.Ordinal);
        Assert.Equal(Listing + "?kept=Planned", planned.Location);
        Assert.Contains("試験結果がない", listing.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(Listing + "?kept=Closed", closed.Location);
    }

    [Fact]
    public async Task Vendor_withdraws_after_it_has_seen_the_towns_and_only_its_own()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await Orders.SubscribeAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var vendor = await portal.SignInAsync("yamabiko", ct);
        const string Address = "/vendor/listings/yamabiko-kenko/withdrawal";

        var page = await vendor.ReadAsync(Address, ct);
        var other = await (await portal.SignInAsync("aozora", ct)).ReadAsync(Address, ct);
        var done = await vendor.SendAsync(Address, page.Form("textarea[name='Input.Reason']").With("Input.Reason", "提供の終了"), ct);

        Assert.Contains("白川町", page.Text("table"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, other.Status);
        Assert.Equal("/vendor/listings?withdrawn=yamabiko-kenko", done.Location);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await portal.Visit().ReadAsync("/offerings/yamabiko-kenko", ct)).Status);
    }

    private async Task<Answer> SendAsync(Visitor curator, string within, Func<Fields, Fields> fill) =>
        await curator.SendAsync(Listing, fill((await curator.ReadAsync(Listing, ct)).Form(within)), ct);
}
