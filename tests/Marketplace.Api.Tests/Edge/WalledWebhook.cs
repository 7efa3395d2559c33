namespace Marketplace.Api.Tests.Edge;

/// <summary>The one webhook of the own town, to be visited by every role.</summary>
internal static class WalledWebhook
{
    private const string Root = "/api/v1/webhooks";

    private const string Order = """{ "url": "https://hooks.example.test/in", "kinds": ["marketplace.subscription.opened"] }""";

    public static async Task<int> VisitAsync(ApiUnderTest api, string address, HttpClient caller)
    {
        var (method, template) = (address.Split(' ')[0], address.Split(' ')[1]);
        var path = template.Replace("{id:guid}", await NewAsync(await api.AsAsync("own-town")), StringComparison.Ordinal);
        var body = template.EndsWith("/replay", StringComparison.Ordinal) ? """{ "cursor": "bzow" }"""
            : method == "POST" && template == Root ? Order
            : null;
        using var answer = await caller.SendJsonAsync(new HttpMethod(method), path, body);
        return (int)answer.StatusCode;
    }

    /// <summary>A town may have few, so that those of the visits before go.</summary>
    private static async Task<string> NewAsync(HttpClient town)
    {
        foreach (var old in (await town.AskAsync(Root).BodyAsync()).Items())
        {
            using var gone = await town.SendJsonAsync(HttpMethod.Delete, $"{Root}/{old.Text("id")}", body: null);
        }

        return (await town.PostAsync(Root, Order).BodyAsync()).Text("id");
    }
}
