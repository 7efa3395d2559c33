using Catalog.Offerings;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Reviews;
using Catalog.Publishing.Standing;
using Catalog.Search;
using Catalog.Subscriptions.Prices;
using Catalog.Tests.Selection;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Publishing.Curated;

public sealed class StandingTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Suspension_refuses_the_next_order_and_tells_who_runs_it(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FakeTimeProvider(Described.Now), ct);
        var curation = new Curation(database, ct);
        var running = await curation.OrderAsync(Towns.Town);
        var suspend = database.Get<SuspendListing>();

        Assert.Equal(1, (await suspend.SuspendAsync(Curation.Offering, "証明書の失効", Curation.Curator, ct)).Given());

        Assert.Equal("offerings.suspended", (await curation.OrderAsync(Towns.Village)).Fault?.Code);
        var told = await database.Get<SubscriptionNotices>().OfAsync(running.Given().Subscription, Towns.Town, ct);
        Assert.Equal("証明書の失効", told.Given().Stopped?.Reason);
        Assert.Contains("TownToldOfSuspension", await curation.KindsOfFactsAsync(Towns.Town.Municipality));
        Assert.Equal("publishing.already-suspended", (await suspend.SuspendAsync(Curation.Offering, "再び", Curation.Curator, ct)).Fault?.Code);
        Assert.Equal(1, (await suspend.ResumeAsync(Curation.Offering, Curation.Curator, ct)).Given());
        Assert.True((await curation.OrderAsync(Towns.Village)).IsDone);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Overdue_gap_puts_a_listing_behind_all_others_until_it_is_closed(Engine engine)
    {
        var clock = new FakeTimeProvider(Described.Now);
        await using var database = await databases.OpenAtAsync(engine, clock, ct);
        var before = await OrderAsync(database);
        var first = before[0];
        var planned = await database.Get<PlanGaps>().PlanAsync(new GapOrder(first, "試験の結果がない", null, new DateOnly(2026, 10, 31)), Curation.Curator, ct);
        clock.Advance(TimeSpan.FromDays(16));
        Assert.Equal(before, await OrderAsync(database));

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([.. before.Skip(1), first], await OrderAsync(database));
        Assert.True((await database.Get<PlanGaps>().CloseAsync(first, planned.Given(), Curation.Curator, ct)).IsDone);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(before, await OrderAsync(database));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Withdrawal_names_every_town_and_leaves_nothing_to_approve(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FakeTimeProvider(Described.Now), ct);
        var curation = new Curation(database, ct);
        var review = await curation.SubmitAsync(Curation.Dearer(5_000));
        var running = await curation.OrderAsync(Towns.Town);
        var withdraw = database.Get<WithdrawListing>();
        Assert.Equal("publishing.towns-changed", (await withdraw.RunAsync(Curation.Offering, "終了", 0, Curation.Vendor, ct)).Fault?.Code);
        Assert.Equal("215066", Assert.Single((await withdraw.PreviewAsync(Curation.Offering, Curation.Vendor, ct)).Given()).Municipality);

        Assert.True((await withdraw.RunAsync(Curation.Offering, "終了", 1, Curation.Vendor, ct)).IsDone);

        var late = await database.Get<ApproveListing>().RunAsync(review, 1, Curation.Curator, ct);
        Assert.Equal("publishing.withdrawn", late.Fault?.Code);
        Assert.Empty(await database.Get<ReviewSheets>().QueueAsync(Curation.Curator, ct));
        Assert.Equal("終了", (await database.Get<SubscriptionNotices>().OfAsync(running.Given().Subscription, Towns.Town, ct)).Given().WithdrawnFor);
        Assert.Contains("TownToldOfWithdrawal", await curation.KindsOfFactsAsync(Towns.Town.Municipality));
        Assert.Equal("publishing.withdrawn", (await database.Get<SubmitDraft>().RunAsync(Curation.Offering, null, Curation.Vendor, ct)).Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Curator_on_loan_acts_on_no_vendor_of_its_own_town(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FakeTimeProvider(Described.Now), ct);
        var curation = new Curation(database, ct);
        var review = await curation.SubmitAsync(Curation.Dearer(5_000));
        var onLoan = Curation.Curator with { Id = "on-loan", Municipality = Towns.Town.Municipality };
        Assert.Null((await database.Get<ListingStandings>().FindAsync(Curation.Offering, onLoan, ct)).Given().Recusal);

        await Towns.OpenAsync(database, Towns.Town, ct, Curation.Offering);

        Assert.Equal("publishing.recused", (await curation.ApproveAsync(review, onLoan)).Fault?.Code);
        Assert.Equal("publishing.recused", (await database.Get<ReturnListing>().RunAsync(review, 1, [new ReturnReason(null, "不足")], onLoan, ct)).Fault?.Code);
        Assert.Equal("publishing.recused", (await database.Get<SuspendListing>().SuspendAsync(Curation.Offering, "停止", onLoan, ct)).Fault?.Code);
        Assert.Equal("publishing.recused", (await database.Get<PlanGaps>().PlanAsync(new GapOrder(Curation.Offering, "不足", null, new DateOnly(2027, 1, 1)), onLoan, ct)).Fault?.Code);
        Assert.True((await curation.ApproveAsync(review, Curation.Curator)).IsDone);
    }

    [Fact]
    public async Task Standing_shows_a_vendor_its_own_and_a_town_nothing()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var standings = database.Get<ListingStandings>();

        Assert.All((await standings.ListAsync(Curation.Vendor, 0, 100, ct)).Items, row => Assert.Equal("aozora", row.Vendor));
        Assert.NotEmpty((await standings.ListAsync(Curation.Vendor, 0, 100, ct)).Items);
        Assert.Equal(0, (await standings.ListAsync(Towns.Town, 0, 100, ct)).Total);
        Assert.Equal("offerings.unknown", (await standings.FindAsync("minato-kenko", Curation.Vendor, ct)).Fault?.Code);
    }

    private async Task<IReadOnlyList<string>> OrderAsync(TestDatabase database)
    {
        var found = await database.Get<OfferingSearch>().RunAsync(new OfferingQuery("健康管理", new OfferingFilters(Origin: [nameof(Origin.Fictional)])), ct);
        return [.. found.Given().Items.Select(hit => hit.Code)];
    }
}
