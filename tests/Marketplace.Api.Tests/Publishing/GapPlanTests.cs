using Catalog.Storage;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>What a listing lacks, and by when.</summary>
public sealed class GapPlanTests(Apis apis)
{
    private const string Path = "/api/v1/offerings/aozora-kenko/gaps";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Listing_carries_the_earliest_day_of_the_gaps_that_are_open(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var curator = await api.AsAsync("curator");
        var later = await curator.PostAsync(Path, Gap("2099-03-31")).BodyAsync();
        var sooner = await curator.PostAsync(Path, Gap("2098-03-31")).BodyAsync();

        var both = await DueOnAsync(api);
        await CloseAsync(curator, sooner["number"]!.GetValue<int>());
        var one = await DueOnAsync(api);
        await CloseAsync(curator, later["number"]!.GetValue<int>());

        Assert.Equal((new DateOnly(2098, 3, 31), new DateOnly(2099, 3, 31), null), (both, one, await DueOnAsync(api)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Gap_that_says_nothing_lies_behind_or_concerns_no_question_is_refused(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var curator = await api.AsAsync("curator");

        await curator.PostAsync(Path, """{ "what": " ", "question": null, "dueOn": "2099-03-31" }""").RefusedAsync(422, "publishing.gap-without-words");
        await curator.PostAsync(Path, Gap("2020-03-31")).RefusedAsync(422, "publishing.gap-not-ahead");
        await curator.PostAsync(Path, """{ "what": "A", "question": "product.colour", "dueOn": "2099-03-31" }""").RefusedAsync(422, "publishing.unknown-question");
        await curator.PostAsync("/api/v1/offerings/nobody-knows/gaps", Gap("2099-03-31")).RefusedAsync(404, "offerings.unknown");
        await curator.PostAsync($"{Path}/7/closing", "{}").RefusedAsync(404, "publishing.unknown-gap");
        await (await api.AsAsync("vendor")).PostAsync(Path, Gap("2099-03-31")).RefusedAsync(403, "publishing.only-curators");
    }

    private static string Gap(string day) => $$"""{ "what": "ISMAP-LIU", "question": "security.marks", "dueOn": "{{day}}" }""";

    private static async Task CloseAsync(HttpClient curator, int number)
    {
        using var closed = await curator.SendJsonAsync(HttpMethod.Post, $"{Path}/{number}/closing", body: null);
        Assert.Equal(204, (int)closed.StatusCode);
    }

    private static async Task<DateOnly?> DueOnAsync(ApiUnderTest api)
    {
        await using var db = await api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct);
        return await db.Offerings.Where(offering => offering.Code == "aozora-kenko").Select(offering => offering.GapDueOn).SingleAsync(ApiUnderTest.Ct);
    }
}
