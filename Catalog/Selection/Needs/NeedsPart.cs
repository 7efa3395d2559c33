using System.Text.Json.Nodes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Needs;

/// <summary>The guided needs as a part of the case: the next question waits; the record keeps every answer ever given.</summary>
internal sealed class NeedsPart : ICasePart
{
    public string Name => "guidedNeeds";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var needs = selection.Closed is null ? await ReadNeeds.OfAsync(db, selection.Id, ct) : null;
        return needs?.Next is not { } next ? []
            : [new Waiting(needs.Steps.Count == 0 ? "needs.begin" : "needs.next", WaitingOn.Town, Until: Deadline(needs), Place: "needs/" + Slug(next))];
    }

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var answers = await db.NeedAnswers.AsNoTracking().Where(answer => answer.Selection == selection.Id).ToListAsync(ct);
        return answers.Count == 0 ? null : new JsonArray([.. answers.OrderBy(answer => answer.Step).ThenBy(answer => answer.Number).Select(answer => new JsonObject
        {
            ["step"] = Slug(answer.Step),
            ["number"] = answer.Number,
            ["answer"] = JsonNode.Parse(answer.Said),
            ["at"] = WrittenJson.Node(answer.At),
            ["by"] = answer.By,
        })]);
    }

    /// <summary>The end of the day by which the town wants to decide.</summary>
    internal static DateTimeOffset? Deadline(NeedSheet needs) => needs.Dates?.DecideBy is { } day ? Tokyo.StartOf(day.AddDays(1)) : null;

    private static string Slug(NeedStep step) => step.ToString().ToLowerInvariant();
}
