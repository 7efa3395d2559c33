using System.Text.Json.Nodes;
using Catalog.Publishing.Links;
using Catalog.Publishing.Reviews;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Publishing.Sources;

/// <summary>Links of a listing that is being judged, tried by the real worker against a real server.</summary>
public sealed class LinkTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Links_that_lead_nowhere_stand_in_the_review_with_status_and_day(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Answer = context => FileHosting.Status(context, (context.Request.Path.Value, context.Request.Method) switch
        {
            ("/gone", _) => 404,
            ("/no-head", "HEAD") => 405,
            ("/closed", _) => 403,
            _ => 200,
        });
        var review = await JudgeAsync(house, "/good", "/gone", "/no-head", "/closed");

        await TriedAsync(house, 4);
        var findings = await LinksAsync(house, review);

        Assert.Equal(["publishing.link-dead"], findings.Select(finding => finding.Text("code")));
        Assert.Equal("references.manuals[0].address", findings[0].Text("place"));
        Assert.Contains("404", findings[0].Text("message"), StringComparison.Ordinal);
        Assert.Contains(("GET", "/no-head", string.Empty), house.Hosting.Calls);
        Assert.Single(house.Hosting.Calls, call => call.Path == "/gone");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Link_that_nobody_answers_and_link_that_nobody_tried_are_told_apart(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        var review = await JudgeAsync(house, "/a");
        await TriedAsync(house, 1);
        await using (var db = await house.OpenAsync())
        {
            var key = TriedLink.KeyOf(house.Hosting.Root + "/a");
            var link = await db.TriedLinks.SingleAsync(one => one.Key == key, ApiUnderTest.Ct);
            link.Keep(null, TimeProvider.System.GetUtcNow());
            Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        }

        var silent = await LinksAsync(house, review);
        await using (var db = await house.OpenAsync())
        {
            DateTimeOffset? never = null;
            await db.TriedLinks.ExecuteUpdateAsync(set => set.SetProperty(one => one.TriedAt, never), ApiUnderTest.Ct);
        }

        var untried = await LinksAsync(house, review);

        Assert.Equal(["publishing.link-no-answer"], silent.Select(finding => finding.Text("code")));
        Assert.Equal(["publishing.link-not-tried"], untried.Select(finding => finding.Text("code")));
    }

    /// <summary>The validator takes public https addresses alone, so that an edit with others is put before the curators by hand.</summary>
    private static async Task<string> JudgeAsync(SourceHouse house, params string[] paths)
    {
        var document = SoundDescriptor.Copy();
        Edits.Set("accessibility.statement", house.Hosting.Root + paths[0])(document);
        Edits.Set("references.manuals", new JsonArray([.. paths.Skip(1).Select(path => new JsonObject { ["title"] = "手引", ["titleEn"] = "Manual", ["address"] = house.Hosting.Root + path })]))(document);
        var saved = await (await house.VendorAsync()).SendJsonAsync(HttpMethod.Put, $"{SourceHouse.Path}/draft", document.ToJsonString()).BodyAsync();
        await using var db = await house.OpenAsync();
        var review = db.ListingReviews.Add(new ListingReview(SourceHouse.Offering, "aozora", 1, saved["edit"]!.GetValue<int>(), TimeProvider.System.GetUtcNow())).Entity;
        Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        return review.Id.Value.ToString();
    }

    private static async Task TriedAsync(SourceHouse house, int links)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiUnderTest.Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            await using var db = await house.OpenAsync();
            if (await db.TriedLinks.CountAsync(link => link.TriedAt != null, patience.Token) == links)
            {
                return;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<IReadOnlyList<JsonNode>> LinksAsync(SourceHouse house, string review) =>
        [.. (await (await house.Api.AsAsync("curator")).AskAsync($"/api/v1/reviews/{review}").BodyAsync()).Items("findings")
            .Where(finding => finding.Text("code").StartsWith("publishing.link-", StringComparison.Ordinal))];
}
