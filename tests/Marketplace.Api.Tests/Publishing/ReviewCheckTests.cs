using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Conformance;
using Catalog.Publishing.Reviews;
using Catalog.Standards;
using Catalog.Storage;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>What the program finds before a curator reads, one check after the other.</summary>
public sealed class ReviewCheckTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Mark_that_ends_within_ninety_days_is_found_and_a_later_one_is_not(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);

        var review = await Submitted.SubmitAsync(api, Edits.All(Usual, Edits.Set("security.marks[0].expiresOn", InDays(80)), Edits.Set("security.marks[1].expiresOn", InDays(100))));

        Assert.Equal(["certificate-ends-soon@security.marks[0].expiresOn"], await Submitted.FindingsAsync(api, review));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Price_that_moved_by_more_than_three_tenths_is_found_and_one_that_moved_by_three_is_not(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await Submitted.PublishAsync(api, await Submitted.SubmitAsync(api));

        var within = await Submitted.FindingsAsync(api, await Submitted.SubmitAsync(api, Edits.Set("plans.tiers[3].monthly", 52_000)));
        var beyond = await Submitted.FindingsAsync(api, await Submitted.SubmitAsync(api, Edits.Set("plans.tiers[3].monthly", 52_001)));
        var fallen = await Submitted.FindingsAsync(api, await Submitted.SubmitAsync(api, Edits.Set("plans.tiers[3].monthly", 27_999)));

        Assert.DoesNotContain("price-jump@plans.tiers", within);
        Assert.Contains("price-jump@plans.tiers", beyond);
        Assert.Contains("price-jump@plans.tiers", fallen);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Price_far_from_what_other_vendors_ask_is_found(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);

        var usual = await Submitted.FindingsAsync(api, await Submitted.SubmitAsync(api, Usual));
        var dear = await Submitted.FindingsAsync(api, await Submitted.SubmitAsync(api, Edits.All(Usual, Edits.Set("plans.tiers[3].monthly", 9_000_000))));
        var cheap = await Submitted.FindingsAsync(api, await Submitted.SubmitAsync(api, Edits.All(Usual, Edits.Set("plans.tiers[2].monthly", 30_000))));

        Assert.Empty(usual);
        Assert.Equal(["price-unusual@plans.tiers"], dear);
        Assert.Equal(["price-unusual@plans.tiers"], cheap);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Conformance_on_the_vendors_word_alone_is_found(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await Submitted.PublishAsync(api, await Submitted.SubmitAsync(api));
        var spec = await StatedHealth.BuildAsync(api.Services.GetRequiredService<ImportStandard>(), api.Services.GetRequiredService<RecordStatement>(), 20, [], ApiUnderTest.Ct);
        await StatedHealth.StateAsync(api.Services.GetRequiredService<RecordStatement>(), GeneratedSpec.Statement(spec, Submitted.Offering, 11), StatingPeople.Vendor("aozora"), ApiUnderTest.Ct);

        var review = await Submitted.SubmitAsync(api, Edits.Set("support.hours", "平日 9時～18時（電話）"));

        Assert.Contains("conformance-unproven@product.systems", await Submitted.FindingsAsync(api, review));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Edit_that_has_become_invalid_since_is_found_by_the_validator_again(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var document = SoundDescriptor.Copy();
        Edits.Set("security.marks[0].expiresOn", InDays(-1))(document);
        var saved = await (await api.AsAsync("vendor")).SendJsonAsync(HttpMethod.Put, $"/api/v1/offerings/{Submitted.Offering}/draft", document.ToJsonString()).BodyAsync();
        await using var db = await api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct);
        // As if it had been submitted while the mark was still in force.
        var review = db.ListingReviews.Add(new ListingReview(Submitted.Offering, "aozora", 1, saved["edit"]!.GetValue<int>(), TimeProvider.System.GetUtcNow())).Entity;
        Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);

        var findings = await Submitted.FindingsAsync(api, $"/api/v1/reviews/{review.Id.Value}");

        Assert.Equal("security.marks[0].expiresOn", findings[0].Split('@')[1]);
        Assert.NotEqual("certificate-ends-soon", findings[0].Split('@')[0]);
    }

    /// <summary>Near what the other vendors of the demonstration ask for health management.</summary>
    private static Action<JsonObject> Usual => Edits.All(
        Edits.Set("plans.tiers[0].monthly", 50_000), Edits.Set("plans.tiers[1].monthly", 80_000), Edits.Set("plans.tiers[2].monthly", 130_000));

    private static string InDays(int days) => Submitted.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
