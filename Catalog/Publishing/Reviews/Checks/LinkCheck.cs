using System.Globalization;
using Catalog.Publishing.Links;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>Links that lead nowhere, as they were tried last, and those that nobody has tried yet.</summary>
internal sealed class LinkCheck : IReviewCheck
{
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct)
    {
        var links = ListedLinks.Of(edit.Now);
        var keys = links.Select(link => TriedLink.KeyOf(link.Url)).ToList();
        var tried = await db.TriedLinks.AsNoTracking().Where(one => keys.Contains(one.Key)).ToDictionaryAsync(one => one.Url, StringComparer.Ordinal, ct);
        return [.. links.Select(link => Finding(link, tried.GetValueOrDefault(link.Url))).OfType<CheckFinding>()];
    }

    private static CheckFinding? Finding(ListedLink link, TriedLink? tried)
    {
        var fault = tried switch
        {
            null or { TriedAt: null } => LinkFaults.NotTried(link.Url),
            { IsDead: false } => null,
            { Status: { } status } => LinkFaults.Dead(link.Url, status, DayOf(tried)),
            _ => LinkFaults.NoAnswer(link.Url, DayOf(tried)),
        };
        return fault is null ? null : new CheckFinding(link.Place, null, _ => fault) { IsNotice = true };
    }

    private static string DayOf(TriedLink tried) => Tokyo.DayOf(tried.TriedAt!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
