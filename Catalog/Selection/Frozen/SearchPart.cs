using System.Text.Json.Nodes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>The frozen searches as a part of the case; the record keeps them whole, with every listing that they archived.</summary>
internal sealed class SearchPart : ICasePart
{
    public string Name => "searches";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        selection.Closed is not null || selection.Candidates.Count > 0 ? []
        : await db.FrozenSearches.AnyAsync(each => each.Selection == selection.Id, ct) ? [new Waiting("search.candidates", WaitingOn.Town, Place: "search")]
        : [new Waiting("search.freeze", WaitingOn.Town, Place: "search")];

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var searches = await db.FrozenSearches.AsNoTracking().Where(each => each.Selection == selection.Id).OrderBy(each => each.Number).ToListAsync(ct);
        if (searches.Count == 0)
        {
            return null;
        }

        var digests = searches.SelectMany(search => search.Hits).Select(hit => hit.Listing).Distinct(StringComparer.Ordinal).ToList();
        var listings = await db.ArchivedListings.AsNoTracking().Where(each => digests.Contains(each.Digest)).OrderBy(each => each.Digest).ToListAsync(ct);
        return new JsonObject
        {
            ["frozen"] = new JsonArray([.. searches.Select(Written)]),
            ["listings"] = new JsonObject(listings.OrderBy(each => each.Digest, StringComparer.Ordinal)
                .Select(each => KeyValuePair.Create(each.Digest, JsonNode.Parse(each.Content)))),
        };
    }

    private static JsonNode? Written(FrozenSearch search) => WrittenJson.Node(new
    {
        search.Number,
        Conditions = search.Terms,
        search.View.CatalogVersion,
        search.View.AsOf,
        search.View.Population,
        search.View.Needs,
        search.View.Total,
        search.FrozenAt,
        search.FrozenBy,
        search.Hits,
    });
}
