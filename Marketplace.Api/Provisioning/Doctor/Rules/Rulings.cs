using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>The ways in which most rules judge.</summary>
internal static class Rulings
{
    private const int MostEvidence = 3;

    public static Ruling Status(Exchange? asked, params int[] expected) =>
        asked is not { IsPlain: true, Status: { } status } ? Ruling.NotApplicable
        : expected.Contains(status) ? Ruling.Pass(asked)
        : Ruling.Fail(string.Join(", ", expected), Text(status), asked);

    /// <summary>Without <c>accepts_incomplete</c> a broker does it at once, or says <c>AsyncRequired</c>; never 202.</summary>
    public static Ruling AtOnce(Exchange? asked) => asked switch
    {
        { IsPlain: true, Status: 202 } => Ruling.Fail("200, 201, 422", "202", asked),
        { IsPlain: true, Status: 422, Body: not null } when asked.Error != "AsyncRequired" => Ruling.Fail("error = AsyncRequired", $"error = {asked.Error ?? "–"}", asked),
        { IsPlain: true, Status: 200 or 201 or 422 } => Ruling.Pass(asked),
        _ => Ruling.NotApplicable,
    };

    /// <summary>All exchanges of a kind, one by one.</summary>
    public static Ruling All(IEnumerable<Exchange> asked, Func<Exchange, bool> isGood, string expected, Func<Exchange, string> seen)
    {
        var list = asked.ToList();
        var bad = list.Where(one => !isGood(one)).Take(MostEvidence).ToList();
        return list.Count == 0 ? Ruling.NotApplicable
            : bad.Count == 0 ? Ruling.Pass()
            : Ruling.Fail(expected, seen(bad[0]), bad);
    }

    /// <summary>Something about the catalog: nothing to say means that it is in order.</summary>
    public static Ruling Catalog(Visit visit, string expected, Func<JsonObject, IEnumerable<string>> wrong)
    {
        if (visit[Ask.Catalog] is not { Status: 200, IsPlain: true, Body: { } catalog } asked)
        {
            return Ruling.NotApplicable;
        }

        var found = wrong(catalog).Take(5).ToArray();
        return found.Length == 0 ? Ruling.Pass(asked) : Ruling.Fail(expected, string.Join("; ", found.Select(Short)), asked);
    }

    public static IEnumerable<JsonObject> Services(JsonObject catalog) => (catalog["services"] as JsonArray ?? []).OfType<JsonObject>();

    public static IEnumerable<JsonObject> Plans(JsonObject service) => (service["plans"] as JsonArray ?? []).OfType<JsonObject>();

    public static IEnumerable<JsonObject> AllPlans(JsonObject catalog) => Services(catalog).SelectMany(Plans);

    /// <summary>How a finding names a service or plan.</summary>
    public static string Name(JsonObject part) => Choice.Text(part, "name") ?? Choice.Text(part, "id") ?? "?";

    /// <summary>A member that is there and not <c>null</c>; an optional member that is <c>null</c> counts as absent.</summary>
    public static bool Has(JsonObject body, string member, out JsonNode value)
    {
        value = body[member]!;
        return value is not null;
    }

    public static bool IsKind(JsonNode? node, params JsonValueKind[] kinds) => node is not null && kinds.Contains(node.GetValueKind());

    public static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 120 ? text : text[..120];
}
