using Catalog.Ladder;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Tests.Doctor;

namespace Marketplace.Api.Tests.Ladder;

/// <summary>One deliberate fault: the example application with one duty of the ladder broken.</summary>
internal sealed record LadderBreak(string Check, Func<Call, Said?>? Before = null, Func<Call, Said, Said?>? After = null, ClimbOrder? Order = null);

/// <summary>A broken application for each check.</summary>
internal static class LadderBreaks
{
    private const string Changed = "changed";
    private const string Imported = "imported";

    public static IReadOnlyList<LadderBreak> All { get; } =
    [
        new(LadderChecks.Created, call => call.Is("PUT", binding: false) && IsSandbox(call) ? Said.Error(400) : null),
        new(LadderChecks.Page, call => IsPage(call) ? Said.Error(500) : null),
        new(LadderChecks.Context, call => call.Method == "PATCH" && IsSandbox(call) && (string?)call.Body?["context"]?["subscription"]?["state"] == "suspended" ? new Said(200, "{}") : null),
        new(LadderChecks.Access, After: (call, said) => call.Is("PUT", binding: true) && IsFor(call, "access") && said.Status == 201 ? said with { Body = """{"credentials":{}}""" } : null),
        new(LadderChecks.Change, call => call.Method == "PATCH" && IsSandbox(call) && call.Body?.ContainsKey("plan_id") == true ? Said.Error(422) : null),
        new(LadderChecks.Kept, call => Note(call, call.Method == "PATCH" && call.Body?.ContainsKey("plan_id") == true, Changed), (call, said) => IsFile(call, said) && Has(call, Changed) ? Shortened(said) : null),
        new(LadderChecks.ExportOrder, After: (call, said) => call.Is("PUT", binding: true) && IsFor(call, "export") && said.Status == 201 ? Without(said, "sha256") : null),
        new(LadderChecks.ExportContent, After: (call, said) => IsFile(call, said) ? said with { Body = said.Body.Replace("Sample", "Simple", StringComparison.Ordinal) } : null),
        new(LadderChecks.ExportGuarded, After: (call, said) => IsExport(call) && said.Status == 401 ? new Said(200, "number\r\n1\r\n") : null),
        new(LadderChecks.ImportOrder, call => call.Is("PUT", binding: true) && IsFor(call, "import") ? Said.Error(400) : null),
        new(LadderChecks.Lossless, call => Note(call, call.Is("PUT", binding: true) && IsFor(call, "import"), Imported), (call, said) => IsFile(call, said) && Has(call, Imported) && call.Again == 0 && IsSecond(call) ? Swapped(said) : null),
        new(LadderChecks.Links, Order: Climbs.Example with { Interfaces = [Climbs.Gives("vaccination-records", "1.0")] }),
        new(LadderChecks.Broker, After: Breaks.All.Single(each => each.Rule == "osb.provision.conflict-409").After),
        new(LadderChecks.Listing, Order: Climbs.Example with { Faults = ["security.marks[0]: expired"] }),
        new(LadderChecks.CleanedUp, call => call.Is("DELETE", binding: false) && IsSandbox(call) ? Said.Error(500) : null),
    ];

    private static bool IsSandbox(Call call) => call.Path.Contains("/sandbox-", StringComparison.Ordinal);

    private static bool IsFor(Call call, string purpose) => (string?)call.Body?["parameters"]?["purpose"] == purpose && IsSandbox(call);

    private static bool IsExport(Call call) => call.Path.Contains("/exports/", StringComparison.Ordinal);

    private static bool IsPage(Call call) => call.Path.StartsWith("/tenants/", StringComparison.Ordinal) && !IsExport(call);

    private static bool IsFile(Call call, Said said) => IsExport(call) && said.Status == 200;

    private static Said? Note(Call call, bool isIt, string word)
    {
        if (isIt)
        {
            call.Broker.Marked.TryAdd(word, 0);
        }

        return null;
    }

    private static bool Has(Call call, string word) => call.Broker.Marked.ContainsKey(word);

    /// <summary>The import itself fetches the first tenant's file again, at an address that was called before.</summary>
    private static bool IsSecond(Call call) => call.Broker.Marked.TryAdd(call.Path, 0);

    private static Said Shortened(Said said) => said with { Body = string.Join("\r\n", said.Body.Split("\r\n")[..^2]) + "\r\n" };

    private static Said Swapped(Said said) => said with { Body = said.Body.Replace("2026-04-03", "2026-04-04", StringComparison.Ordinal) };

    private static Said Without(Said said, string member)
    {
        var body = said.Json;
        body["credentials"]!.AsObject().Remove(member);
        return said with { Body = body.ToJsonString() };
    }
}
