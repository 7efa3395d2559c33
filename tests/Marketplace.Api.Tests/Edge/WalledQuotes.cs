namespace Marketplace.Api.Tests.Edge;

/// <summary>A case of the walled town with a request for quotes to vendor aozora, and one question about it.</summary>
internal sealed record WalledQuotes(string Case, string? Request)
{
    public static string Prepare => $$"""{ "invited": [{ "offering": "aozora-kenko" }], "text": "A", "years": 1, "deadline": "{{ApiUnderTest.Tomorrow:O}}" }""";

    public const string Amounts = """{ "plan": "aozora-kenko-basic", "initial": 1, "recurring": [2], "options": 3, "cloudShare": 4, "line": 5, "migration": 6, "exit": 7 }""";

    public static async Task<WalledQuotes> OpenAsync(ApiUnderTest api, string selection, bool isSent)
    {
        if (!isSent)
        {
            return new WalledQuotes(selection, Request: null);
        }

        await (await api.AsAsync("own-town")).PostAsync($"/api/v1/selections/{selection}/quotes", Prepare).BodyAsync();
        var vendor = await api.AsAsync("vendor");
        var request = (await vendor.AskAsync("/api/v1/quote-requests").BodyAsync()).Items().First()["id"]!.GetValue<string>();
        await vendor.PostAsync($"/api/v1/quote-requests/{request}/questions", """{ "text": "A" }""").BodyAsync();
        return new WalledQuotes(selection, request);
    }

    public async Task<int> VisitAsync(string address, HttpClient caller)
    {
        var (method, template) = (address.Split(' ')[0], address.Split(' ')[1]);
        var path = template
            .Replace("{id:guid}", template.Contains("/quote-requests", StringComparison.Ordinal) ? Request : Case, StringComparison.Ordinal)
            .Replace("{round:int}", "1", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal);
        using var answer = await caller.SendJsonAsync(new HttpMethod(method), path, BodyOf(method, path));
        return (int)answer.StatusCode;
    }

    public static string? BodyOf(string method, string path) => path.Split('/')[^1] switch
    {
        "quotes" when method == "POST" => Prepare,
        "withdrawal" or "loss" or "refusal" => """{ "reason": "A" }""",
        "questions" or "disclosure" => """{ "text": "A" }""",
        "answer" => method == "PUT" ? Amounts : """{ "text": "A" }""",
        "opening" => """{ "code": "ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE" }""",
        _ => null,
    };
}
