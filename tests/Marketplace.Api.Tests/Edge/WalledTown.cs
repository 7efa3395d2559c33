using Catalog.Provisioning.Hosted;
using Catalog.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Api.Tests.Edge;

/// <summary>One town with a case and a subscription of vendor aozora, to be visited by every role.</summary>
internal sealed class WalledTown(ApiUnderTest api, string subscription, string operation, string selection, string entry)
{
    private const string Other = """{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "municipality": "215066" }""";

    private const string ChangeOfPlan = "PATCH /api/v1/subscriptions/{id:guid}";

    private const string Weights = """{ "price": 50, "criteria": [{ "name": "A", "weight": 50, "one": "1", "three": "3", "five": "5" }] }""";

    private const string Route = """{ "amount": 900000000, "startsOn": "2027-04-01", "termMonths": 12 }""";

    private const string Decision = """{ "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "words": "A" }""";

    public static async Task<WalledTown> BuildAsync(ApiUnderTest api)
    {
        await api.RegisterBrokersAsync();
        var town = await api.AsAsync("own-town");
        var order = await town.PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        var selection = await OpenCaseAsync(api);
        var entries = await town.AskAsync("/api/v1/audit/events?limit=1").BodyAsync();
        await api.SequenceAsync();
        return new WalledTown(api, order.Text("subscription"), order.Text("operation"), selection, entries.Items().Single().Text("id"));
    }

    /// <summary>Calls an address as it stands in the table with an order that would be in order for the town itself.</summary>
    public async Task<int> VisitAsync(string address, HttpClient caller)
    {
        var (method, template) = (address.Split(' ')[0], address.Split(' ')[1]);
        var isChange = template.StartsWith("/api/v1/selections/{id:guid}/", StringComparison.Ordinal);
        if (template.Contains("/quote", StringComparison.Ordinal))
        {
            var quoting = await WalledQuotes.OpenAsync(api, await OpenCaseAsync(api), isSent: address != "POST /api/v1/selections/{id:guid}/quotes");
            return await quoting.VisitAsync(address, caller);
        }

        if (WalledListing.Holds(address))
        {
            return await WalledListing.VisitAsync(api, address, caller);
        }

        if (template.Contains("/webhooks", StringComparison.Ordinal))
        {
            return await WalledWebhook.VisitAsync(api, address, caller);
        }

        if (WalledVendor.Holds(template))
        {
            return await WalledVendor.VisitAsync(address, caller);
        }

        var id = isChange ? await OpenCaseAsync(api)
            : template.Contains("/selections/", StringComparison.Ordinal) ? selection
            : template.Contains("/operations/", StringComparison.Ordinal) ? operation
            : template.Contains("/tasks/", StringComparison.Ordinal) ? await TaskAsync()
            : subscription;
        await PrepareAsync(template, id);
        if (template.Contains("/towns/", StringComparison.Ordinal))
        {
            // The other town is invited, and so no stranger at its own address alone.
            await (await api.AsAsync("own-town")).PostAsync($"/api/v1/selections/{id}/towns", Bodies.Invitation).BodyAsync();
        }

        var check = address.Contains("/broker/check", StringComparison.Ordinal) ? await CheckAsync(isWanted: address.Contains("{check:guid}", StringComparison.Ordinal)) : string.Empty;
        var run = address.Contains("/ladder/runs", StringComparison.Ordinal) ? await LadderRunAsync(isWanted: address.Contains("{run:guid}", StringComparison.Ordinal)) : string.Empty;
        var path = PathOf(address, id)
            .Replace("{check:guid}", check, StringComparison.Ordinal)
            .Replace("{run:guid}", run, StringComparison.Ordinal)
            .Replace("{person:guid}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal)
            .Replace("{copy:guid}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal)
            .Replace("{digest}", template.Contains("{digest}", StringComparison.Ordinal) ? await ArchiveAsync() : string.Empty, StringComparison.Ordinal)
            .Replace("{code}", CodeOf(template), StringComparison.Ordinal)
            .Replace("{file}", "comparison.pdf", StringComparison.Ordinal)
            .Replace("{vendor}", "aozora", StringComparison.Ordinal)
            .Replace("{systemId}", "019", StringComparison.Ordinal)
            .Replace("questions/{version}", "questions/current", StringComparison.Ordinal)
            .Replace("{version}", "1.1", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        path += template.EndsWith("/comparisons", StringComparison.Ordinal) ? "?offering=aozora-kenko&offering=minato-kenko" : string.Empty;
        path += template.EndsWith("/audit/proof", StringComparison.Ordinal) ? $"?event={entry}" : string.Empty;
        using var answer = template == "/connect/token"
            ? await caller.PostAsync(new Uri(path, UriKind.Relative), WrongSecret(), ApiUnderTest.Ct)
            : await caller.SendJsonAsync(new HttpMethod(method), path, BodyOf(address), address == ChangeOfPlan ? [("If-Match", "*")] : []);
        return (int)answer.StatusCode;
    }

    /// <summary>Every address that is mapped, as it stands in the table.</summary>
    public static IEnumerable<string> AddressesOf(ApiUnderTest api) =>
        api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(
            endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods,
            (endpoint, method) => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}");

    /// <summary>A change of a case with an order that would be in order for the town itself.</summary>
    public static (HttpMethod Method, string Path, string? Body) ChangeOf(string address, string id)
    {
        var (method, path) = (new HttpMethod(address.Split(' ')[0]), PathOf(address, id));
        return (method, path, address.Contains("/quotes", StringComparison.Ordinal) ? WalledQuotes.BodyOf(method.Method, path) : BodyOf(address));
    }

    private static string PathOf(string address, string id) => address.Split(' ')[1]
        .Replace("{id:guid}", id, StringComparison.Ordinal)
        .Replace("{town}", ApiUnderTest.OtherTown, StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{round:int}", "1", StringComparison.Ordinal)
        .Replace("{search:int}", "1", StringComparison.Ordinal)
        .Replace("scores/candidates/{offering}", "scores/candidates/aozora-kenko", StringComparison.Ordinal)
        .Replace("{offering}", address.StartsWith("POST", StringComparison.Ordinal) ? "aozora-kenko" : "minato-kenko", StringComparison.Ordinal);

    private static string CodeOf(string template) =>
        template.Contains("/offerings/", StringComparison.Ordinal) ? "aozora-kenko"
        : template.Contains("/vendors/", StringComparison.Ordinal) ? "aozora"
        : ApiUnderTest.Town;

    /// <summary>What the act at this address presupposes: a frozen search, weights, a decision and a route, a lock with its place in the log.</summary>
    private async Task PrepareAsync(string template, string id)
    {
        var town = await api.AsAsync("own-town");
        if (template.Contains("{search:int}", StringComparison.Ordinal))
        {
            await town.PostAsync($"/api/v1/selections/{id}/searches", "{}").BodyAsync();
        }
        else if (template.Contains("/scores/", StringComparison.Ordinal))
        {
            await town.SendJsonAsync(HttpMethod.Put, $"/api/v1/selections/{id}/scores/weights", Weights).BodyAsync();
        }

        if (template.EndsWith("/lock", StringComparison.Ordinal) || template.EndsWith("/record", StringComparison.Ordinal))
        {
            await town.PostAsync($"/api/v1/selections/{id}/decision", Decision).BodyAsync();
            await town.PostAsync($"/api/v1/selections/{id}/route", Route).BodyAsync();
        }

        if (template.EndsWith("/record", StringComparison.Ordinal))
        {
            await town.SendJsonAsync(HttpMethod.Post, $"/api/v1/selections/{id}/lock", body: null).BodyAsync();
            await api.SequenceAsync();
        }
    }

    /// <summary>A new task for the vendor's people.</summary>
    private async Task<string> TaskAsync()
    {
        var order = new HandOrder("aozora", "one", "two", $"unbind-{Guid.CreateVersion7():N}", HandTaskKind.Unbind, "aozora-kenko", "aozora-kenko-basic", null, null, "{}", null, IsSuspended: false);
        await using var db = await api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct);
        var task = db.HandTasks.Add(new HandTask(order, TimeProvider.System.GetUtcNow())).Entity;
        Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        return task.Id.Value.ToString();
    }

    /// <summary>A check of the vendor's broker that waits for its worker; none before one is ordered.</summary>
    private async Task<string> CheckAsync(bool isWanted)
    {
        var vendor = await api.AsAsync("vendor");
        var known = await vendor.AskAsync("/api/v1/vendors/aozora/broker/checks").BodyAsync();
        foreach (var waiting in known.Items().Where(each => each["endedAt"] is null))
        {
            using var stopped = await vendor.SendJsonAsync(HttpMethod.Post, $"/api/v1/vendors/aozora/broker/checks/{waiting.Text("id")}/stop", body: null);
        }

        return isWanted ? (await vendor.PostAsync("/api/v1/vendors/aozora/broker/check", "{}").BodyAsync()).Text("check") : string.Empty;
    }

    /// <summary>A run of the vendor's listing that waits for its worker; none before one is ordered.</summary>
    private async Task<string> LadderRunAsync(bool isWanted)
    {
        const string runs = "/api/v1/offerings/aozora-kenko/ladder/runs";
        var vendor = await api.AsAsync("vendor");
        foreach (var waiting in (await vendor.AskAsync(runs).BodyAsync()).Items().Where(each => each["endedAt"] is null))
        {
            using var stopped = await vendor.SendJsonAsync(HttpMethod.Post, $"{runs}/{waiting.Text("id")}/stop", body: null);
        }

        return isWanted ? (await vendor.SendJsonAsync(HttpMethod.Post, runs, body: null).BodyAsync()).Text("run") : string.Empty;
    }

    /// <summary>Digest of an archived listing.</summary>
    private async Task<string> ArchiveAsync()
    {
        var town = await api.AsAsync("own-town");
        var frozen = await town.PostAsync($"/api/v1/selections/{selection}/searches", "{}").BodyAsync();
        return frozen.Items("hits").Single(hit => hit.Text("offering") == "aozora-kenko").Text("listing");
    }

    private static string? BodyOf(string address) => address switch
    {
        "POST /api/v1/selections" => Bodies.Case,
        "POST /api/v1/subscriptions" => Other,
        "POST /api/v1/subscriptions/{id:guid}/renew" => """{ "until": "2028-03-31" }""",
        "POST /api/v1/subscriptions/{id:guid}/cancel" => """{ "reason": "A" }""",
        "POST /api/v1/subscriptions/{id:guid}/cancel/without-export" => """{ "words": "A" }""",
        "POST /api/v1/subscriptions/{id:guid}/export/receipt" => """{ "sha256": "0" }""",
        ChangeOfPlan => """{ "plan": "aozora-kenko-plus" }""",
        "POST /api/v1/subscriptions/{id:guid}/suspend" => """{ "reason": "A" }""",
        "POST /api/v1/subscriptions/{id:guid}/upgrade" => """{ "version": "1.1.0" }""",
        "POST /api/v1/subscriptions/{id:guid}/people" => """{ "userName": "suzuki", "name": "A", "mail": "a@b" }""",
        "PUT /api/v1/municipalities/{code}/identity-provider" => """{ "issuer": "https://issuer.invalid", "token": "A" }""",
        "POST /api/v1/tasks/{id:guid}/done" => "{}",
        "POST /api/v1/tasks/{id:guid}/refusal" => """{ "words": "A" }""",
        _ when address.StartsWith("POST /api/v1/operations/", StringComparison.Ordinal) || address.StartsWith("POST /api/v1/cleanups/", StringComparison.Ordinal) => """{ "reason": "A" }""",
        "PUT /api/v1/vendors/{vendor}/broker" => Bodies.Broker,
        "POST /api/v1/vendors/{vendor}/broker/check" or "POST /api/v1/offerings/validate" => "{}",
        "POST /api/v1/municipalities/{code}/rules" => """{ "topic": "quoteCount", "number": 3, "validFrom": "2026-04-01", "source": "A" }""",
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/route", StringComparison.Ordinal) => Route,
        _ when address.StartsWith("PATCH", StringComparison.Ordinal) => """{ "population": 7000 }""",
        _ when address.EndsWith("/calendar", StringComparison.Ordinal) && address.StartsWith("PUT", StringComparison.Ordinal) => """{ "startsOn": "2031-04-01" }""",
        _ when address.EndsWith("/searches", StringComparison.Ordinal) && address.StartsWith("POST", StringComparison.Ordinal) => "{}",
        _ when address.EndsWith("/scores/weights", StringComparison.Ordinal) => Weights,
        _ when address.StartsWith("PUT", StringComparison.Ordinal) && address.EndsWith("/scores/candidates/{offering}", StringComparison.Ordinal) => """{ "scores": [{ "criterion": 1, "points": 4, "words": "A" }] }""",
        _ when address.EndsWith("/hand-over", StringComparison.Ordinal) => """{ "to": "nobody", "words": "A" }""",
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/needs", StringComparison.Ordinal) => """{ "text": "A", "strength": "must" }""",
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/candidates", StringComparison.Ordinal) => """{ "offering": "yamabiko-kenko" }""",
        "POST /api/v1/case-moves" => Bodies.Move("215040", "215074"),
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/towns", StringComparison.Ordinal) => Bodies.Invitation,
        _ when address.EndsWith("/towns/own", StringComparison.Ordinal) => """{ "act": "join" }""",
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/exclusion", StringComparison.Ordinal) => """{ "reason": "cost", "words": "A" }""",
        _ when address.EndsWith("/decision", StringComparison.Ordinal) => Decision,
        _ => null,
    };

    private static FormUrlEncodedContent WrongSecret() => new(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "own-town",
        ["client_secret"] = "wrong",
    });

    private static async Task<string> OpenCaseAsync(ApiUnderTest api)
    {
        var town = await api.AsAsync("own-town");
        var id = (await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id");
        var path = $"/api/v1/selections/{id}";
        await town.PostAsync($"{path}/needs", """{ "text": "A", "strength": "must" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates", """{ "offering": "aozora-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates", """{ "offering": "minato-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates/minato-kenko/exclusion", """{ "reason": "cost", "words": "A" }""").BodyAsync();
        return id;
    }
}
