using System.Globalization;
using Catalog.Publishing.Sources;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>The vendor's own file has not been readable for so long that the listing may be out of date.</summary>
internal sealed class SourceCheck(TimeProvider time) : IReviewCheck
{
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct)
    {
        var source = await db.ListingSources.AsNoTracking().SingleOrDefaultAsync(each => each.Offering == edit.Now.Offering, ct);
        return source is not null && SourceClock.IsPublic(source, time.GetUtcNow()) ? [Finding(Tokyo.DayOf(source.FailingSince!.Value))] : [];
    }

    private static CheckFinding Finding(DateOnly since)
    {
        var fault = SourceFaults.UnreadableSince(since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new CheckFinding(string.Empty, null, _ => fault) { IsNotice = true };
    }
}
