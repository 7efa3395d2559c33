using Marketplace.Api.Tests.Publishing.Corpus;

namespace Marketplace.Api.Tests.Edge;

/// <summary>A listing of vendor aozora that is drafted, submitted and being judged, to be visited by every role.</summary>
internal static class WalledListing
{
    private const string Code = "aozora-kenko";

    private const string Path = $"/api/v1/offerings/{Code}";

    private static readonly string[] Addresses =
    [
        "POST /api/v1/offerings", "PUT /api/v1/offerings/{code}/draft", "GET /api/v1/offerings/{code}/draft", "POST /api/v1/offerings/{code}/submit",
        "PUT /api/v1/offerings/{code}/source", "GET /api/v1/offerings/{code}/source", "POST /api/v1/offerings/{code}/source/read", "DELETE /api/v1/offerings/{code}/source",
        "GET /api/v1/reviews/{id:guid}", "POST /api/v1/reviews/{id:guid}/approve", "POST /api/v1/reviews/{id:guid}/return",
        "POST /api/v1/offerings/{code}/withdrawal", "POST /api/v1/offerings/{code}/suspension", "POST /api/v1/offerings/{code}/gaps", "POST /api/v1/offerings/{code}/gaps/{number:int}/closing",
    ];

    public static bool Holds(string address) => Addresses.Contains(address);

    public static async Task<int> VisitAsync(ApiUnderTest api, string address, HttpClient caller)
    {
        var vendor = await api.AsAsync("vendor");
        await vendor.SendJsonAsync(HttpMethod.Put, $"{Path}/draft", Descriptor(Code)).BodyAsync();
        if (address.Contains("/reviews/", StringComparison.Ordinal))
        {
            // Refused while a review of this edit is open, which is as good.
            using var submitting = await vendor.SendJsonAsync(HttpMethod.Post, $"{Path}/submit", body: null);
        }

        var draft = await vendor.AskAsync($"{Path}/draft").BodyAsync();
        var path = address.Split(' ')[1]
            .Replace("{code}", Code, StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{id:guid}", draft["review"]?.GetValue<string>() ?? string.Empty, StringComparison.Ordinal);
        using var answer = await caller.SendJsonAsync(new HttpMethod(address.Split(' ')[0]), path, BodyOf(address, draft["edit"]!.GetValue<int>()));
        return (int)answer.StatusCode;
    }

    private static string? BodyOf(string address, int edit) => address.Split('/')[^1] switch
    {
        "source" when address.StartsWith("PUT", StringComparison.Ordinal) => """{ "url": "https://files.example.test/marketplace.yml" }""",
        "offerings" => Descriptor("aozora-test"),
        "draft" when address.StartsWith("PUT", StringComparison.Ordinal) => Descriptor(Code),
        "approve" => $$"""{ "edit": {{edit}} }""",
        "return" => $$"""{ "edit": {{edit}}, "reasons": [{ "question": "product.name", "words": "A" }] }""",
        // One town uses it: a vendor who was shown another number is told so, and nothing is withdrawn.
        "withdrawal" => """{ "reason": "A", "towns": 99 }""",
        "suspension" => """{ "reason": "A" }""",
        "gaps" => """{ "what": "A", "question": "product.name", "dueOn": "2099-03-31" }""",
        _ => null,
    };

    private static string Descriptor(string code) => SoundDescriptor.Copy().ToJsonString().Replace("aozora-test", code, StringComparison.Ordinal);
}
