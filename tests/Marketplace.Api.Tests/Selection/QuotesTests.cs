using Catalog;
using Catalog.Municipalities;
using Marketplace.Api.Tests.Edge;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TestKit;
using TestKit.Quotes;

namespace Marketplace.Api.Tests.Selection;

public sealed class QuotesTests(Apis apis)
{
    private const long Amount = 876_543_219_071;

    private static readonly string[] Roles = ["own-town", "other-town", "vendor", "other-vendor", "curator", "auditor", "operator"];

    /// <summary>The program of the town as it looks to the catalog.</summary>
    private static readonly Actor OwnTown = new(ActorKind.Machine, "own-town", "own-town", Role.TownStaff, MunicipalityCode.Parse(ApiUnderTest.Town, null));

    private static readonly string Quote = WalledQuotes.Amounts.Replace("\"initial\": 1", $"\"initial\": {Amount}", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sealed_amount_is_read_by_nobody_at_any_address_and_stands_in_no_log(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var quotes = await SendAsync(api);
        var receipt = await (await api.AsAsync("vendor")).SendJsonAsync(HttpMethod.Put, $"/api/v1/quote-requests/{quotes.Request}/answer", Quote);
        var amounts = (long[])[Amount, Amount + 27, (Amount + 27) / 10, Amount + 27 + ((Amount + 27) / 10)];

        Assert.Contains("no-store", receipt.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains(Spellings.Of(Amount)[0], (await Task.FromResult(receipt).BodyAsync()).Text("text"), StringComparison.Ordinal);
        var read = 0;
        foreach (var role in Roles)
        {
            foreach (var path in ReadPaths(api, quotes))
            {
                using var answer = await (await api.AsAsync(role)).AskAsync(path);
                var text = await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct);
                Assert.All(amounts.SelectMany(Spellings.Of), spelling => Assert.False(text.Contains(spelling, StringComparison.Ordinal), $"{role} {path}: {spelling}"));
                read++;
            }
        }

        Assert.InRange(read, 150, 1000);
        Assert.All(amounts.SelectMany(Spellings.Of), spelling => Assert.DoesNotContain(spelling, api.Log.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Api_that_starts_after_the_deadline_opens_what_another_process_sealed(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await using var town = await QuotingTown.BuildAsync(
            api.Database.Options, TimeProvider.System.GetUtcNow().AddHours(-3), [OwnTown], ApiUnderTest.Ct, admitted: false);
        await town.SendAsync(TimeSpan.FromHours(1), ApiUnderTest.Ct);
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", Amount, ApiUnderTest.Ct), ApiUnderTest.Ct));
        var path = $"/api/v1/selections/{town.Case.Value}/quotes/1/opening";
        var caller = await api.AsAsync("own-town");

        var wrong = await caller.PostAsync(path, """{ "code": "ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE" }""").RefusedAsync(403, "selection.quotes-wrong-code");
        var opened = await caller.PostAsync(path, $$"""{ "code": "{{town.Codes[OwnTown.Id]}}" }""").BodyAsync();

        Assert.Contains("4", wrong.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("opened", opened.Text("state"));
        Assert.Equal(Amount, opened.Items("invitations").First()["quote"]!["initial"]!.GetValue<long>());
        Assert.DoesNotContain(town.Codes[OwnTown.Id], api.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_deadline_the_right_code_opens_nothing()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var caller = await api.AsAsync("own-town");
        var selection = await CaseAsync(api);
        var made = await caller.PostAsync($"/api/v1/selections/{selection}/quotes", WalledQuotes.Prepare).BodyAsync();

        await caller.PostAsync($"/api/v1/selections/{selection}/quotes/1/opening", $$"""{ "code": "{{made.Text("openingCode")}}" }""").RefusedAsync(409, "selection.quotes-still-sealed");
        await caller.PostAsync($"/api/v1/selections/{selection}/quotes/1/withdrawal", """{ "reason": "A" }""", ("If-Match", "\"1\"")).RefusedAsync(412, "storage.changed-meanwhile");
    }

    [Fact]
    public async Task Answer_with_a_key_of_the_callers_own_is_not_remembered_by_it()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var quotes = await SendAsync(api);
        var vendor = await api.AsAsync("vendor");
        var path = $"/api/v1/quote-requests/{quotes.Request}/answer";

        var first = await vendor.SendJsonAsync(HttpMethod.Put, path, Quote, ("Idempotency-Key", "k")).BodyAsync();
        var second = await vendor.SendJsonAsync(HttpMethod.Put, path, Quote, ("Idempotency-Key", "k")).BodyAsync();

        await using var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        Assert.NotEqual(first.Text("digest"), second.Text("digest"));
        Assert.DoesNotContain(db.AnsweredRequests.AsEnumerable(), each => each.Act.Contains("quote", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<WalledQuotes> SendAsync(ApiUnderTest api) => await WalledQuotes.OpenAsync(api, await CaseAsync(api), isSent: true);

    private static async Task<string> CaseAsync(ApiUnderTest api)
    {
        var town = await api.AsAsync("own-town");
        var id = (await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id");
        await town.PostAsync($"/api/v1/selections/{id}/candidates", """{ "offering": "aozora-kenko" }""").BodyAsync();
        return id;
    }

    /// <summary>Every address that can be read, about this case and this request where it is about one.</summary>
    private static IEnumerable<string> ReadPaths(ApiUnderTest api, WalledQuotes quotes) =>
        api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => '/' + endpoint.RoutePattern.RawText!.Trim('/'))
            .Select(path => path
                .Replace("{id:guid}", path.Contains("/quote-requests", StringComparison.Ordinal) ? quotes.Request : quotes.Case, StringComparison.Ordinal)
                .Replace("{code}", path.Contains("offerings", StringComparison.Ordinal) ? "aozora-kenko" : ApiUnderTest.Town, StringComparison.Ordinal)
                .Replace("{systemId}", "019", StringComparison.Ordinal).Replace("{version}", "1.1", StringComparison.Ordinal)
                .Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{round:int}", "1", StringComparison.Ordinal));
}
