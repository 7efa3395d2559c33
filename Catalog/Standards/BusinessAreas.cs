using System.Globalization;
using Catalog.Search;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Standards;

/// <summary>A business area as screens and replies show it.</summary>
/// <param name="Systems">Ids of the business systems that belong to it.</param>
public sealed record BusinessAreaRow(
    int Number,
    string Name,
    string NameEn,
    string Group,
    string Ministry,
    string SpecName,
    string? LatestVersion,
    string? PublishedIn,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Systems)
{
    /// <summary>By number, name, English name or a name in daily use.</summary>
    internal bool IsCalled(string folded) =>
        folded.TrimStart('0') == Number.ToString(CultureInfo.InvariantCulture)
        || Aliases.Prepend(NameEn).Prepend(Name).Any(name => Folding.Fold(name) == folded);
}

/// <summary>The 20 legal business areas, and which of them a person means.</summary>
public sealed class BusinessAreas(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<IReadOnlyList<BusinessAreaRow>> AllAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var areas = await db.BusinessAreas.AsNoTracking().OrderBy(area => area.Number).ToListAsync(ct);
        var systems = await db.BusinessSystems.AsNoTracking().OrderBy(system => system.Id).ToListAsync(ct);
        var systemsOf = systems.ToLookup(system => system.Area, system => system.Id);
        return [.. areas.Select(area => RowOf(area, [.. systemsOf[area.Number]]))];
    }

    /// <summary>The area that is meant by 17, 健康管理, 健診 or Health management.</summary>
    public async Task<Outcome<BusinessAreaRow>> FindAsync(string text, CancellationToken ct)
    {
        var folded = Folding.Fold(text);
        return (await AllAsync(ct)).FirstOrDefault(area => area.IsCalled(folded)) is { } found
            ? found
            : StandardFaults.UnknownArea(text).On("area");
    }

    private static BusinessAreaRow RowOf(BusinessArea area, IReadOnlyList<string> systems) => new(
        area.Number,
        area.Name,
        area.NameEn,
        area.Group,
        area.Ministry,
        area.SpecName,
        area.LatestVersion,
        area.PublishedIn,
        area.Aliases,
        systems);
}
