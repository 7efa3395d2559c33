using System.Text.Json.Nodes;
using Catalog.Seeding;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Record;

/// <summary>Gathers everything that an auditor needs years later into one document, complete in itself.</summary>
public sealed class WriteRecord(CaseParts parts)
{
    public const string Schema = "urn:marketplace:decision-record:1";

    /// <summary>The schema as it goes into the bundle.</summary>
    public static byte[] SchemaFile()
    {
        using var stream = FactFile.Open("Selection.Record", RecordNames.Schema);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <returns>Canonical JSON in the shape of <c>record.schema.json</c>.</returns>
    internal async Task<byte[]> RunAsync(MarketplaceDb db, SelectionCase selection, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var town = await db.Municipalities.AsNoTracking().Include(known => known.Prefecture).SingleAsync(known => known.Code == selection.Municipality, ct);
        var area = await db.BusinessAreas.AsNoTracking().SingleOrDefaultAsync(known => known.Number == selection.Area, ct);
        var record = new JsonObject
        {
            ["case"] = CaseJson.Of(selection, town, area),
            ["catalog"] = new JsonObject
            {
                ["listings"] = await ListingsAsync(db, selection, town.Population, ct),
                ["version"] = await db.CatalogVersions.AsNoTracking().Select(version => version.Number).SingleOrDefaultAsync(ct),
            },
            ["lock"] = new JsonObject { ["at"] = CanonicalJson.Instant(now), ["by"] = by.Name },
            ["parts"] = await PartsAsync(db, selection, ct),
            ["schema"] = Schema,
        };
        return CanonicalJson.Write(record);
    }

    /// <summary>Every candidate's listing in the order of the case, withdrawn ones included.</summary>
    private static async Task<JsonArray> ListingsAsync(MarketplaceDb db, SelectionCase selection, int population, CancellationToken ct)
    {
        var codes = selection.Candidates.ConvertAll(candidate => candidate.Offering);
        var listed = await db.Offerings.AsNoTracking().Include(o => o.Vendor).Include(o => o.Plans)
            .Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, ct);
        var ids = listed.Values.Select(o => o.Id).ToList();
        var certificates = (await db.Certificates.AsNoTracking().Where(known => ids.Contains(known.Offering)).OrderBy(known => known.Number).ToListAsync(ct))
            .ToLookup(known => known.Offering);
        var releases = (await db.OfferingVersions.AsNoTracking().Where(known => ids.Contains(known.Offering))
            .OrderBy(known => known.ReleasedOn).ThenBy(known => known.Number).ToListAsync(ct)).ToLookup(known => known.Offering);
        return CaseJson.Array(codes.Where(listed.ContainsKey).Select(code => listed[code]), o => ListingJson.Of(o, certificates[o.Id], releases[o.Id], population));
    }

    private async Task<JsonObject> PartsAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var said = new JsonObject();
        foreach (var part in parts.All)
        {
            if (await part.RecordAsync(db, selection, ct) is { } kept)
            {
                said[part.Name] = kept;
            }
        }

        return said;
    }
}
