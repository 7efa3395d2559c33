namespace Marketplace.Api.Tests.Edge;

/// <summary>One town with a case and a subscription of vendor aozora, to be visited by every role.</summary>
internal sealed class WalledTown(ApiUnderTest api, string subscription, string operation, string selection, string entry)
{
    private const string Other = """{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "municipality": "215066" }""";

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
        var id = isChange ? await OpenCaseAsync(api)
            : template.Contains("/selections/", StringComparison.Ordinal) ? selection
            : template.Contains("/operations/", StringComparison.Ordinal) ? operation
            : subscription;
        await PrepareAsync(template, id);
        var path = template
            .Replace("{id:guid}", id, StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{code}", template.Contains("offerings", StringComparison.Ordinal) ? "aozora-kenko" : ApiUnderTest.Town, StringComparison.Ordinal)
            .Replace("{offering}", method == "POST" ? "aozora-kenko" : "minato-kenko", StringComparison.Ordinal)
            .Replace("{vendor}", "aozora", StringComparison.Ordinal)
            .Replace("{systemId}", "019", StringComparison.Ordinal)
            .Replace("{version}", "1.1", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        path += template.EndsWith("/comparisons", StringComparison.Ordinal) ? "?offering=aozora-kenko&offering=minato-kenko" : string.Empty;
        path += template.EndsWith("/audit/proof", StringComparison.Ordinal) ? $"?event={entry}" : string.Empty;
        using var answer = template == "/connect/token"
            ? await caller.PostAsync(new Uri(path, UriKind.Relative), WrongSecret(), ApiUnderTest.Ct)
            : await caller.SendJsonAsync(new HttpMethod(method), path, BodyOf(address));
        return (int)answer.StatusCode;
    }

    /// <summary>A lock wants a decided case, and a record one that is locked and has its place in the log.</summary>
    private async Task PrepareAsync(string template, string id)
    {
        var town = await api.AsAsync("own-town");
        if (template.EndsWith("/lock", StringComparison.Ordinal) || template.EndsWith("/record", StringComparison.Ordinal))
        {
            await town.PostAsync($"/api/v1/selections/{id}/decision", Decision).BodyAsync();
        }

        if (template.EndsWith("/record", StringComparison.Ordinal))
        {
            await town.SendJsonAsync(HttpMethod.Post, $"/api/v1/selections/{id}/lock", body: null).BodyAsync();
            await api.SequenceAsync();
        }
    }

    private static string? BodyOf(string address) => address switch
    {
        "POST /api/v1/selections" => Bodies.Case,
        "POST /api/v1/subscriptions" => Other,
        "PUT /api/v1/vendors/{vendor}/broker" => Bodies.Broker,
        _ when address.EndsWith("/needs", StringComparison.Ordinal) => """{ "text": "A", "strength": "must" }""",
        _ when address.EndsWith("/candidates", StringComparison.Ordinal) => """{ "offering": "yamabiko-kenko" }""",
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
