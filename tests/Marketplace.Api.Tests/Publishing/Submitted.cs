using System.Globalization;
using System.Text.Json.Nodes;
using Catalog;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>A listing of vendor aozora that is handed to the curators over HTTP.</summary>
internal static class Submitted
{
    public const string Offering = "aozora-test";

    private const string Path = "/api/v1/offerings/" + Offering;

    public static DateOnly Today => Tokyo.Today(TimeProvider.System);

    /// <returns>Path of the review.</returns>
    public static async Task<string> SubmitAsync(ApiUnderTest api, Action<JsonObject>? edit = null)
    {
        var document = SoundDescriptor.Copy();
        edit?.Invoke(document);
        var vendor = await api.AsAsync("vendor");
        await vendor.SendJsonAsync(HttpMethod.Put, $"{Path}/draft", document.ToJsonString()).BodyAsync();
        return $"/api/v1/reviews/{(await vendor.SendJsonAsync(HttpMethod.Post, $"{Path}/submit", body: null).BodyAsync()).Text("review")}";
    }

    /// <summary>Both curators approve, so that it is public.</summary>
    public static async Task PublishAsync(ApiUnderTest api, string review)
    {
        foreach (var curator in (string[])["curator", "second-curator"])
        {
            await (await api.AsAsync(curator)).PostAsync($"{review}/approve", await EditAsync(api, review)).BodyAsync();
        }
    }

    /// <summary>Body that names the edit being judged.</summary>
    public static async Task<string> EditAsync(ApiUnderTest api, string review) =>
        $$"""{ "edit": {{(await ReadAsync(api, review))["review"]!["edit"]!.GetValue<int>().ToString(CultureInfo.InvariantCulture)}} }""";

    public static async Task<JsonNode> ReadAsync(ApiUnderTest api, string review) => await (await api.AsAsync("curator")).AskAsync(review).BodyAsync();

    /// <summary>Codes and places of what the program finds, links left out: nobody has tried them here.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(ApiUnderTest api, string review) =>
        [.. (await ReadAsync(api, review)).Items("findings").Select(finding => $"{finding.Text("code")["publishing.".Length..]}@{finding.Text("place")}").Where(finding => !finding.StartsWith("link-", StringComparison.Ordinal))];
}
