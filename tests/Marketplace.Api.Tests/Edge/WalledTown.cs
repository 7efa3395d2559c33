namespace Marketplace.Api.Tests.Edge;

/// <summary>One town with a case and a subscription of vendor aozora, to be visited by every role.</summary>
internal sealed class WalledTown(ApiUnderTest api, string subscription, string operation, string selection)
{
    private const string Other = """{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "municipality": "215066" }""";

    public static async Task<WalledTown> BuildAsync(ApiUnderTest api)
    {
        await api.RegisterBrokersAsync();
        var town = await api.AsAsync("own-town");
        var order = await town.PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        return new WalledTown(api, order.Text("subscription"), order.Text("operation"), await OpenCaseAsync(api));
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
        if (template.Contains("/towns/", StringComparison.Ordinal))
        {
            // The other town is invited, and so no stranger at its own address alone.
            await (await api.AsAsync("own-town")).PostAsync($"/api/v1/selections/{id}/towns", Bodies.Invitation).BodyAsync();
        }

        var path = template
            .Replace("{town}", ApiUnderTest.OtherTown, StringComparison.Ordinal)
            .Replace("{id:guid}", id, StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{code}", template.Contains("offerings", StringComparison.Ordinal) ? "aozora-kenko" : ApiUnderTest.Town, StringComparison.Ordinal)
            .Replace("{offering}", method == "POST" ? "aozora-kenko" : "minato-kenko", StringComparison.Ordinal)
            .Replace("{vendor}", "aozora", StringComparison.Ordinal)
            .Replace("{systemId}", "019", StringComparison.Ordinal)
            .Replace("{version}", "1.1", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        path += template.EndsWith("/comparisons", StringComparison.Ordinal) ? "?offering=aozora-kenko&offering=minato-kenko" : string.Empty;
        using var answer = template == "/connect/token"
            ? await caller.PostAsync(new Uri(path, UriKind.Relative), WrongSecret(), ApiUnderTest.Ct)
            : await caller.SendJsonAsync(new HttpMethod(method), path, BodyOf(address));
        return (int)answer.StatusCode;
    }

    private static string? BodyOf(string address) => address switch
    {
        "POST /api/v1/selections" => Bodies.Case,
        "POST /api/v1/subscriptions" => Other,
        "PUT /api/v1/vendors/{vendor}/broker" => Bodies.Broker,
        "POST /api/v1/case-moves" => Bodies.Move("215040", "215074"),
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/towns", StringComparison.Ordinal) => Bodies.Invitation,
        _ when address.EndsWith("/towns/own", StringComparison.Ordinal) => """{ "act": "join" }""",
        _ when address.EndsWith("/needs", StringComparison.Ordinal) => """{ "text": "A", "strength": "must" }""",
        _ when address.EndsWith("/candidates", StringComparison.Ordinal) => """{ "offering": "yamabiko-kenko" }""",
        _ when address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("/exclusion", StringComparison.Ordinal) => """{ "reason": "cost", "words": "A" }""",
        _ when address.EndsWith("/decision", StringComparison.Ordinal) => """{ "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "words": "A" }""",
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
