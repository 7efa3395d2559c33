using System.Text.Json.Nodes;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Reviews;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>Two curators and a vendor at the same time, over HTTP: nothing is published that no curator had seen.</summary>
public sealed class CurationRaceTests(Apis apis)
{
    private const int Rounds = 60;

    /// <summary>What a curator may hear who was overtaken.</summary>
    private static readonly string[] Races =
    [
        "urn:marketplace:problem:publishing.review-moved", "urn:marketplace:problem:publishing.review-closed",
        "urn:marketplace:problem:publishing.already-approved", "urn:marketplace:problem:storage.changed-meanwhile",
    ];

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_published_version_is_an_edit_that_some_approval_named_after_seeing_it(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var race = new CurationRace(api, Rounds);

        await race.RunAsync();
        await FinishAsync(race);

        var (published, edits) = await ReadAsync(api);
        Assert.NotEmpty(published);
        Assert.All(published, version => AssertSeen(version, edits[version.Edit], race));
        Assert.Equal(Enumerable.Range(1, published.Count), published.Select(version => version.Number));
        Assert.Equal(published.Select(version => version.Edit).Order(), published.Select(version => version.Edit));
        Assert.All(published.Prepend(null).Zip(published), pair => AssertNames(pair.First, pair.Second));
        Assert.Equal(race.Approvals.Count(approval => approval.Published is not null), published.Count);

        var catalog = await api.Anonymous.AskAsync($"/api/v1/offerings/{CurationRace.Offering}").BodyAsync();
        Assert.Equal(race.Written[published[^1].Edit], catalog.Items("plans").First().Items("tiers").Last()["monthly"]!.GetValue<long>());
        Assert.All(race.Refusals, refusal => Assert.Contains(refusal, Races));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Approval_of_an_edit_that_was_replaced_is_refused_with_what_changed(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var race = new CurationRace(api, Rounds);
        await race.SaveAsync(round: 3);
        var review = await race.SubmitAsync();
        await race.ReadAndApproveAsync("curator", review);
        await race.SaveAsync(round: 4);
        Assert.Equal(review, await race.SubmitAsync());
        var second = await api.AsAsync("second-curator");

        var refused = await second.PostAsync($"/api/v1/reviews/{review}/approve", """{ "edit": 1 }""").RefusedAsync(409, "publishing.review-moved");
        var unheard = await second.PostAsync($"/api/v1/reviews/{review}/approve", """{ "edit": 3 }""").RefusedAsync(409, "publishing.review-moved");
        var first = await second.PostAsync($"/api/v1/reviews/{review}/approve", """{ "edit": 2 }""").BodyAsync();

        Assert.Contains("plans.tiers", refused.Text("detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("security", refused.Text("detail"), StringComparison.Ordinal);
        Assert.NotEqual(refused.Text("detail"), unheard.Text("detail"));
        // The approval of the edit before does not count for this one.
        Assert.Null(first["published"]);
        await api.Anonymous.AskAsync($"/api/v1/offerings/{CurationRace.Offering}").RefusedAsync(404, "offerings.unknown");
    }

    [Fact]
    public async Task Edit_that_lands_after_the_submission_stays_pending()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var race = new CurationRace(api, Rounds);
        await race.SaveAsync(round: 3);
        var review = await race.SubmitAsync();
        await race.SaveAsync(round: 4);

        await race.ReadAndApproveAsync("curator", review);
        await race.ReadAndApproveAsync("second-curator", review);

        var draft = await (await api.AsAsync("vendor")).AskAsync($"/api/v1/offerings/{CurationRace.Offering}/draft").BodyAsync();
        Assert.Equal((2, 1), (draft["edit"]!.GetValue<int>(), draft["published"]!.GetValue<int>()));
        Assert.Null(draft["submitted"]);
    }

    /// <summary>Whatever the race left open is submitted once more and approved by both, so that the last edit is public.</summary>
    private static async Task FinishAsync(CurationRace race)
    {
        await race.SaveAsync(Rounds + 1);
        var review = await race.SubmitAsync();
        await race.ReadAndApproveAsync("curator", review);
        await race.ReadAndApproveAsync("second-curator", review);
    }

    private static async Task<(IReadOnlyList<PublishedListing> Published, IReadOnlyDictionary<int, ListingEdit> Edits)> ReadAsync(ApiUnderTest api)
    {
        await using var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        return (
            await db.PublishedListings.AsNoTracking().Where(each => each.Offering == CurationRace.Offering).OrderBy(each => each.Number).ToListAsync(ApiUnderTest.Ct),
            await db.ListingEdits.AsNoTracking().Where(each => each.Offering == CurationRace.Offering).ToDictionaryAsync(each => each.Number, ApiUnderTest.Ct));
    }

    private static void AssertSeen(PublishedListing version, ListingEdit edit, CurationRace race)
    {
        Assert.Equal((edit.Digest, edit.Answers), (version.Digest, version.Answers));
        Assert.Equal(race.Written[version.Edit], JsonNode.Parse(version.Answers)!["plans"]!["tiers"]![2]!["monthly"]!.GetValue<long>());
        Assert.NotEmpty(version.ApprovedBy);
        Assert.All(version.ApprovedBy, curator => Assert.Contains(
            race.Approvals, approval => approval.Curator == curator && approval.Edit == version.Edit && approval.SeenDigest == version.Digest));
    }

    private static void AssertNames(PublishedListing? before, PublishedListing version)
    {
        var isSecurity = before is null || Security(before) != Security(version);
        Assert.Equal(version.ApprovedBy.Count, version.ApprovedBy.Distinct().Count());
        Assert.True(version.ApprovedBy.Count >= (isSecurity ? 2 : 1), $"version {version.Number} has {version.ApprovedBy.Count} names");
    }

    private static string Security(PublishedListing version) => JsonNode.Parse(version.Answers)!["security"]!.ToJsonString();
}
