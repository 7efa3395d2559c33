using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.Edge;

/// <summary>Short words for calls and what they answer.</summary>
internal static class Calls
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient caller, HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await caller.SendAsync(request, Ct);
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient caller, string path, string body, params (string, string)[] headers) =>
        caller.SendJsonAsync(HttpMethod.Post, path, body, headers);

    public static Task<HttpResponseMessage> AskAsync(this HttpClient caller, string path, params (string, string)[] headers) =>
        caller.SendJsonAsync(HttpMethod.Get, path, null, headers);

    /// <summary>The body of an answer that has to be a success.</summary>
    public static async Task<JsonNode> BodyAsync(this Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The problem document of an answer that has to be this refusal.</summary>
    public static async Task<JsonNode> RefusedAsync(this Task<HttpResponseMessage> answering, int status, string code)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
        Assert.Equal($"urn:marketplace:problem:{code}", problem.Text("type"));
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.DoesNotContain(" at Marketplace.", text, StringComparison.Ordinal);
        return problem;
    }

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();

    public static IEnumerable<JsonNode> Items(this JsonNode node, string member = "items") => node[member]!.AsArray().Select(each => each!);
}

/// <summary>Orders as they travel.</summary>
internal static class Bodies
{
    public const string Broker = """{ "url": "https://broker.example.test/osb", "user": "marketplace", "password": "never-to-be-seen" }""";

    public const string Case = """{ "municipality": "215066", "title": "Health management 2027", "area": 17 }""";

    /// <summary>Of the other town, to a case of the own town.</summary>
    public const string Invitation = """{ "municipality": "072052", "words": "Let us choose together", "until": "2099-03-31" }""";

    public static string Move(string from, string to) =>
        $$"""{ "from": "{{from}}", "to": "{{to}}", "day": "2026-01-01", "source": "Notice 1 of 2026" }""";

    public static string Order(string offering = "aozora-kenko", string plan = "aozora-kenko-basic", string municipality = ApiUnderTest.Town) =>
        $$"""{ "offering": "{{offering}}", "plan": "{{plan}}", "municipality": "{{municipality}}" }""";
}
