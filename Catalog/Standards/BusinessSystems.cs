using System.Linq.Expressions;
using Catalog.Search;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Standards;

/// <summary>A business system as screens and replies show it.</summary>
/// <param name="Area">Number of its legal area; <c>null</c> for common functions and the common parts of local tax.</param>
public sealed record BusinessSystemRow(string Id, string Name, string NameEn, int? Area)
{
    internal static readonly Expression<Func<BusinessSystem, BusinessSystemRow>> From = system =>
        new BusinessSystemRow(system.Id, system.Name, system.NameEn, system.Area);

    internal bool IsCalled(string folded) =>
        folded.PadLeft(3, '0') == Id || folded == Folding.Fold(Name) || folded == Folding.Fold(NameEn);
}

/// <summary>The business systems 001 to 039, and which of them a person means.</summary>
public sealed class BusinessSystems(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<IReadOnlyList<BusinessSystemRow>> AllAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.BusinessSystems.AsNoTracking().OrderBy(system => system.Id).Select(BusinessSystemRow.From).ToListAsync(ct);
    }

    /// <summary>The system that is meant by 019, 19, 健康管理 or Health management.</summary>
    public async Task<Outcome<BusinessSystemRow>> FindAsync(string text, CancellationToken ct)
    {
        var folded = Folding.Fold(text);
        return (await AllAsync(ct)).FirstOrDefault(system => system.IsCalled(folded)) is { } found
            ? found
            : StandardFaults.UnknownSystem(text).On("system");
    }
}
