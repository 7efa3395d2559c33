using System.Globalization;
using System.Text.Json;

namespace Catalog.Selection.Papers;

/// <summary>The record of a case as the papers read it: nothing stands in a paper that does not stand in the record.</summary>
/// <param name="Record">In the shape of <c>record.schema.json</c>.</param>
/// <param name="Digest">SHA-256 of the record; <c>null</c> = it is not final, the paper is a draft.</param>
/// <param name="Words">In the language of the paper.</param>
public sealed record CaseFacts(JsonElement Record, string? Digest, PaperWords Words)
{
    public JsonElement Case => Record.GetProperty("case");

    public string Title => Case.GetProperty("title").GetString()!;

    public string Town => Words.IsEnglish
        ? Case.GetProperty("municipality").GetProperty("name").GetString()!
        : Case.GetProperty("municipality").GetProperty("prefecture").GetString() + Case.GetProperty("municipality").GetProperty("name").GetString();

    public int Population => Case.GetProperty("municipality").GetProperty("population").GetInt32();

    public IEnumerable<JsonElement> Candidates => Case.GetProperty("candidates").EnumerateArray();

    public IEnumerable<JsonElement> Needs => Case.GetProperty("needs").EnumerateArray();

    /// <summary><c>null</c> while the case is open.</summary>
    public JsonElement? Decision => Some(Case, "decision");

    public string? Chosen => Decision?.GetProperty("offering").GetString();

    /// <summary>At the foot of every page: whose case, and the digest once it is final.</summary>
    public string Foot => Words[Digest is null ? "FootDraft" : "Foot", Town, Case.GetProperty("id").GetString()!, Digest ?? string.Empty];

    public JsonElement? Part(string name) => Some(Record.GetProperty("parts"), name);

    /// <summary>The listing of a candidate as it stood; <c>null</c> = it was not listed any more.</summary>
    public JsonElement? Listing(string offering) =>
        Record.GetProperty("catalog").GetProperty("listings").EnumerateArray().Cast<JsonElement?>()
            .FirstOrDefault(listing => listing!.Value.GetProperty("code").GetString() == offering);

    public string NameOf(string offering) => Listing(offering) is { } listing ? Pick(listing, "name") : offering;

    public string VendorOf(string offering) => Listing(offering) is { } listing ? Pick(listing.GetProperty("vendor"), "name") : string.Empty;

    /// <summary>What a candidate quoted in the last round that brought a quote to light, which the scoring reads too; <c>null</c> = nothing.</summary>
    public JsonElement? Quote(string offering) => Part("quotes")?.EnumerateArray().Reverse()
        .Select(round => round.GetProperty("invitations").EnumerateArray().Where(invitation => Some(invitation, "quote") is not null).ToList())
        .FirstOrDefault(quoted => quoted.Count > 0)?
        .Where(invitation => invitation.GetProperty("offering").GetString() == offering)
        .Select(invitation => Some(invitation, "quote")).FirstOrDefault();

    /// <summary>Where the price comes from that was scored; <c>null</c> = none was.</summary>
    public string? PriceSource(string offering) => Part("scores")?.GetProperty("prices").EnumerateArray()
        .Where(price => price.GetProperty("offering").GetString() == offering).Select(price => price.GetProperty("source").GetString()).LastOrDefault();

    /// <summary>The cheapest price by the list, or the price of the plan that was chosen, over five years; <c>null</c> = none for this size.</summary>
    public JsonElement? ListPrice(string offering)
    {
        var plan = offering == Chosen ? Decision!.Value.GetProperty("plan").GetString() : null;
        return Listing(offering)?.GetProperty("plans").EnumerateArray()
            .Where(each => plan is null || each.GetProperty("code").GetString() == plan)
            .Select(each => Some(each, "cost")).OfType<JsonElement>()
            .OrderBy(cost => cost.GetProperty("gross").GetInt64()).Cast<JsonElement?>().FirstOrDefault();
    }

    public static JsonElement? Some(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? member : null;

    public static DateTimeOffset Instant(JsonElement element, string name) =>
        DateTimeOffset.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public string Pick(JsonElement element, string name) =>
        Words.IsEnglish && Some(element, name + "En")?.GetString() is { Length: > 0 } english ? english : element.GetProperty(name).GetString()!;
}
