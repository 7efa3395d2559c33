using Catalog.Subscriptions.Prices;
using Catalog.Tests.Selection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Publishing.Curated;

public sealed class PriceNoticeTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-10-15", "2026-12-01", "2028-04-01")]
    [InlineData("2026-10-03", "2026-12-01", "2027-04-01")]
    [InlineData("2026-10-02", "2026-12-01", "2027-04-01")]
    [InlineData("2026-10-04", "2026-12-01", "2028-04-01")]
    [InlineData("2026-05-01", "2028-03-31", "2028-04-01")]
    [InlineData("2026-05-01", "2028-04-01", "2028-04-01")]
    [InlineData("2026-05-01", "2028-04-02", "2029-04-01")]
    public void Dearer_price_counts_from_a_fiscal_year_after_the_term_and_the_notice(string announced, string termEnd, string expected)
    {
        var from = PriceNoticeRule.AppliesFrom(new Yen(100), new Yen(101), Day(announced), Day(termEnd));

        Assert.Equal(Day(expected), from);
    }

    [Theory]
    [InlineData("2026-10-15", "2026-11-01")]
    [InlineData("2026-12-31", "2027-01-01")]
    public void Cheaper_price_counts_from_the_next_month(string announced, string expected) =>
        Assert.Equal(Day(expected), PriceNoticeRule.AppliesFrom(new Yen(100), new Yen(99), Day(announced), new DateOnly(2030, 1, 1)));

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_keeps_its_price_and_is_told_of_each_new_one_once(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FakeTimeProvider(Described.Now), ct);
        var curation = new Curation(database, ct);
        var ordered = await curation.OrderAsync(Towns.Town);
        await curation.PublishAsync(Curation.Dearer(5_000));
        await curation.PublishAsync(Curation.Dearer(5_000) with { Name = "あおぞら健康管理 改" });

        var read = await database.Get<SubscriptionNotices>().OfAsync(ordered.Given().Subscription, Towns.Town, ct);

        var agreed = read.Given().Agreed!;
        var tier = Curation.Seeded.Plans.Single(plan => plan.Code == Curation.Plan).ToPlan().TierFor(agreed.Population)!;
        Assert.Equal(tier.EachMonth, agreed.EachMonth);
        var notice = Assert.Single(read.Given().Prices);
        Assert.Equal((tier.EachMonth, tier.EachMonth + new Yen(5_000)), (notice.Before, notice.After));
        Assert.True(notice.AppliesFrom >= Tokyo.DayOf(Described.Now).AddDays(PriceNoticeRule.Days), $"{notice.AppliesFrom}");
        Assert.Single(await curation.KindsOfFactsAsync(Towns.Town.Municipality), kind => kind == nameof(TownToldOfPrice));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task After_a_change_of_plan_the_new_price_is_held_against_what_is_agreed_for_that_plan(Engine engine)
    {
        var clock = new FakeTimeProvider(Described.Now);
        await using var database = await databases.OpenAtAsync(engine, clock, ct);
        var curation = new Curation(database, ct);
        var ordered = (await curation.OrderAsync(Towns.Town)).Given().Subscription;
        await curation.PublishAsync(Curation.Dearer(5_000));
        var other = Curation.Dearer(5_000).Plans.First(plan => plan.Code != Curation.Plan).ToPlan();
        clock.Advance(TimeSpan.FromDays(1));
        await using (var db = await database.Dbs.CreateDbContextAsync(ct))
        {
            var one = await db.Subscriptions.SingleAsync(each => each.Id == ordered, ct);
            one.Activate("https://tenant.example.jp/", clock.GetUtcNow());
            Assert.True(one.Change(other.Code, AgreedPrice.Of(other.TierFor(one.Agreed!.Population)!, one.Agreed.Population, 12), null, clock.GetUtcNow()).IsDone);
            Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        }

        var (before, notices) = (await database.Get<SubscriptionNotices>().OfAsync(ordered, Towns.Town, ct), database.Get<SubscriptionNotices>());
        clock.Advance(TimeSpan.FromDays(1));
        await curation.PublishAsync(Curation.Dearer(5_000) with { Name = "あおぞら健康管理 改" });
        var same = await notices.OfAsync(ordered, Towns.Town, ct);
        await curation.PublishAsync(Curation.Dearer(7_000));
        var dearer = await notices.OfAsync(ordered, Towns.Town, ct);

        Assert.Empty(before.Given().Prices);
        Assert.Empty(same.Given().Prices);
        var notice = Assert.Single(dearer.Given().Prices);
        Assert.Equal((dearer.Given().Agreed!.EachMonth, dearer.Given().Agreed!.EachMonth + new Yen(2_000)), (notice.Before, notice.After));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Another_order_pays_the_new_price_and_another_town_sees_no_notice(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FakeTimeProvider(Described.Now), ct);
        var curation = new Curation(database, ct);
        var first = await curation.OrderAsync(Towns.Town);
        await curation.PublishAsync(Curation.Dearer(5_000));

        var second = await curation.OrderAsync(Towns.Village);

        var notices = database.Get<SubscriptionNotices>();
        var read = await notices.OfAsync(second.Given().Subscription, Towns.Village, ct);
        var agreed = read.Given().Agreed!;
        var tier = Curation.Dearer(5_000).Plans.Single(plan => plan.Code == Curation.Plan).ToPlan().TierFor(agreed.Population)!;
        Assert.Equal(tier.EachMonth, agreed.EachMonth);
        Assert.Empty(read.Given().Prices);
        Assert.Equal("subscriptions.unknown", (await notices.OfAsync(first.Given().Subscription, Towns.Village, ct)).Fault?.Code);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
