using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>A curator on loan from a municipality that has to do with the vendor does not judge it.</summary>
public sealed class RecusalTests(Apis apis)
{
    private const string Code = "publishing.recused";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Curator_on_loan_judges_a_vendor_with_whom_the_lender_has_nothing_to_do(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var review = await Submitted.SubmitAsync(api);
        var onLoan = await api.AsAsync("curator-on-loan");

        var approved = await onLoan.PostAsync($"{review}/approve", await Submitted.EditAsync(api, review)).BodyAsync();

        Assert.Null(approved["published"]);
        Assert.Null((await onLoan.AskAsync(review).BodyAsync())["recusal"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Curator_on_loan_is_recused_where_the_lender_uses_the_vendor(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();

        await AssertRecusedAsync(api);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Curator_on_loan_is_recused_where_an_undecided_case_of_the_lender_lists_the_vendor(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");
        var selection = (await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id");
        await town.PostAsync($"/api/v1/selections/{selection}/candidates", """{ "offering": "aozora-kenko" }""").BodyAsync();

        await AssertRecusedAsync(api);
    }

    private static async Task AssertRecusedAsync(ApiUnderTest api)
    {
        var review = await Submitted.SubmitAsync(api);
        var edit = await Submitted.EditAsync(api, review);
        var onLoan = await api.AsAsync("curator-on-loan");

        await onLoan.PostAsync($"{review}/approve", edit).RefusedAsync(403, Code);
        await onLoan.PostAsync($"{review}/return", edit.Replace("}", """, "reasons": [{ "question": null, "words": "A" }] }""", StringComparison.Ordinal)).RefusedAsync(403, Code);
        await onLoan.PostAsync("/api/v1/offerings/aozora-kenko/suspension", """{ "reason": "A" }""").RefusedAsync(403, Code);
        await onLoan.PostAsync("/api/v1/offerings/aozora-kenko/gaps", """{ "what": "A", "question": null, "dueOn": "2099-03-31" }""").RefusedAsync(403, Code);
        Assert.NotNull((await onLoan.AskAsync(review).BodyAsync())["recusal"]);
        await (await api.AsAsync("curator")).PostAsync($"{review}/approve", edit).BodyAsync();
    }
}
