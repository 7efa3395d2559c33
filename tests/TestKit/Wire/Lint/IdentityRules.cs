using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestKit.Wire.Lint;

/// <summary>Who is named as the cause of a call, and when nobody is.</summary>
internal static class IdentityRules
{
    private const string Header = "X-Broker-API-Originating-Identity";

    public static IReadOnlyList<LintRule> All { get; } =
    [
        LintRule.Each("originator-named", IsAPersonsOrder, one => one.Request.Header(Header) is null ? "nobody is named as the cause" : null),
        LintRule.Each("originator-readable", one => one.Request.Header(Header) is not null, one =>
            Platform(one.Request.Header(Header)!) is not { } platform ? "the cause is not '<platform> <base64 of a JSON object>'"
            : ContextOf(one) is { } stated && stated != platform ? $"the platform is {platform} in the header and {stated} in the context"
            : null),
        LintRule.Each("originator-absent", one => one.Call.Act == OsbAct.Catalog, Absent),
        new("originator-absent-cleaning-up", watched => watched.Subjects.SelectMany(Unwanted)),
    ];

    /// <summary>A rotation by schedule is nobody's order.</summary>
    private static bool IsAPersonsOrder(Exchange one) =>
        one.Call.Act is OsbAct.Create or OsbAct.Update || (one.Call.Act == OsbAct.Bind && one.Request.Json?["predecessor_binding_id"] is null);

    private static string? Absent(Exchange one) => one.Request.Header(Header) is null ? null : "somebody is named as the cause of the marketplace's own call";

    /// <summary>What was never known to stand is deleted by nobody's order.</summary>
    private static IEnumerable<string> Unwanted(IGrouping<string, Exchange> subject)
    {
        var last = subject.LastOrDefault(one => one.Call.IsOrder);
        return last is null || Outcomes.OfOrder(last) != Outcome.MustGo ? []
            : from one in subject where one.Call.IsDeletion && one.At > last.At let finding = Absent(one) where finding is not null select $"{finding} ({one})";
    }

    private static string? ContextOf(Exchange one) => (string?)(one.Request.Json?["context"] as JsonObject)?["platform"];

    private static string? Platform(string header)
    {
        var room = new byte[header.Length];
        if (header.Split(' ') is not [{ Length: > 0 } platform, var value] || !Convert.TryFromBase64String(value, room, out var length))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(room.AsSpan(0, length)) is JsonObject ? platform : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
