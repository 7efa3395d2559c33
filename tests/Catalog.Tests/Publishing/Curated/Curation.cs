using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Listings;
using Catalog.Publishing.Questions;
using Catalog.Publishing.Reviews;
using Catalog.Subscriptions;
using Catalog.Tests.Selection;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Publishing.Curated;

/// <summary>One vendor, two curators and one town around あおぞら健康管理, at a clock that stands still until it is moved.</summary>
internal sealed class Curation(TestDatabase database, CancellationToken ct)
{
    public const string Offering = "aozora-kenko";

    public const string Plan = "aozora-kenko-basic";

    public static Actor Vendor { get; } = Towns.VendorOf("aozora");

    public static Actor Curator { get; } = new(ActorKind.Person, "curator-1", "審査担当", Role.Curator);

    public static Actor SecondCurator { get; } = new(ActorKind.Person, "curator-2", "審査担当二", Role.Curator);

    public static Listing Seeded { get; } = Described.Offerings.Single(each => each.Code == Offering);

    /// <summary>The listing of the demonstration with every monthly price changed by so much.</summary>
    public static Listing Dearer(long yen) => Seeded with
    {
        Plans = [.. Seeded.Plans.Select(plan => plan with { Tiers = [.. plan.Tiers.Select(tier => tier with { Monthly = tier.Monthly + new Yen(yen) })] })],
    };

    public async Task<ListingReviewId> SubmitAsync(Listing listing)
    {
        var saved = await database.Get<SaveDraft>().RunAsync(new DraftOrder(listing.ToDescriptor(QuestionSets.Current), EditSource.Api), Vendor, ct);
        Assert.True(saved.IsDone, saved.Fault?.Code);
        var submitted = await database.Get<SubmitDraft>().RunAsync(Offering, saved.Given().Number, Vendor, ct);
        Assert.True(submitted.IsDone, submitted.Fault?.Code);
        return submitted.Given();
    }

    public async Task<Outcome<ApprovalGiven>> ApproveAsync(ListingReviewId review, Actor curator)
    {
        var sheet = await database.Get<ReviewSheets>().FindAsync(review, curator, ct);
        return await database.Get<ApproveListing>().RunAsync(review, sheet.Given().Row.Edit, curator, ct);
    }

    /// <summary>Through draft and review: the first publication shows every security fact, so that two approve.</summary>
    public async Task PublishAsync(Listing listing)
    {
        var review = await SubmitAsync(listing);
        var first = await ApproveAsync(review, Curator);
        Assert.True(first.IsDone, first.Fault?.Code);
        if (first.Given().Published is null)
        {
            var second = await ApproveAsync(review, SecondCurator);
            Assert.True(second.IsDone && second.Given().Published is not null, second.Fault?.Code);
        }
    }

    /// <summary>An order of the town; the vendor has a broker, which nobody calls here.</summary>
    public async Task<Outcome<Subscribed>> OrderAsync(Actor town)
    {
        await using (var db = await database.Dbs.CreateDbContextAsync(ct))
        {
            if (!await db.Brokers.AnyAsync(each => each.Vendor == "aozora", ct))
            {
                db.Brokers.Add(new Broker("aozora", "https://broker.aozora.example.jp", "marketplace", [1], TimeProvider.System.GetUtcNow()));
                Assert.True((await db.SaveAsync(Actor.Platform, [], ct)).IsDone);
            }
        }

        return await database.Get<Subscribe>().RunAsync(new SubscribeOrder(Offering, Plan, town.Municipality!.Value), town, ct);
    }

    public async Task<IReadOnlyList<string>> KindsOfFactsAsync(MunicipalityCode? town)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await db.AuditEvents.AsNoTracking().Where(each => each.Municipality == town).OrderBy(each => each.Id).Select(each => each.Fact).ToListAsync(ct);
    }
}
