using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Reviews;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>A draft in its vendor's list.</summary>
/// <param name="Name">Of the product as it is written so far; <c>null</c> = not yet.</param>
/// <param name="Submitted">The edit that is being judged; <c>null</c> = none.</param>
/// <param name="Published">The edit that is public; <c>null</c> = none.</param>
public sealed record DraftRow(string Offering, string? Name, int Edit, DateTimeOffset SavedAt, int? Submitted, DateTimeOffset? DueAt, bool IsReturned, int? Published);

/// <summary>One edit in the trail of a draft.</summary>
public sealed record EditRow(int Number, DateTimeOffset At, string By, EditSource Source, string Digest, string QuestionSet);

/// <summary>A draft with its newest edit, what is said against it, and every edit before.</summary>
/// <param name="Review">The newest review; <c>null</c> = nothing was submitted yet.</param>
public sealed record DraftSheet(DraftRow Row, string Vendor, CheckedDescriptor Newest, IReadOnlyList<EditRow> Edits, ListingReview? Review)
{
    /// <summary>The set that the draft answered before its present one; <c>null</c> = it has answered one alone.</summary>
    public string? FormerSet => Edits.FirstOrDefault(edit => edit.QuestionSet != Edits[0].QuestionSet)?.QuestionSet;
}

/// <summary>Shows drafts to those inside their wall.</summary>
public sealed class DraftSheets(IDbContextFactory<MarketplaceDb> dbs, CheckDescriptor check)
{
    public async Task<IReadOnlyList<DraftRow>> ListAsync(Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var drafts = await db.ListingDrafts.AsNoTracking().VisibleTo(by).OrderBy(draft => draft.Offering).ToListAsync(ct);
        var rows = new List<DraftRow>();
        foreach (var draft in drafts)
        {
            var newest = await db.ListingEdits.AsNoTracking().SingleAsync(edit => edit.Offering == draft.Offering && edit.Number == draft.EditNumber, ct);
            rows.Add(await RowAsync(db, newest, await ReviewAsync(db, draft.Offering, ct), ct));
        }

        return rows;
    }

    public async Task<Outcome<DraftSheet>> FindAsync(string offering, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var draft = await db.ListingDrafts.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(each => each.Offering == offering, ct);
        if (draft is null)
        {
            return DraftFaults.UnknownDraft(offering);
        }

        var edits = await db.ListingEdits.AsNoTracking().Where(edit => edit.Offering == offering).OrderByDescending(edit => edit.Number)
            .Select(edit => new EditRow(edit.Number, edit.At, edit.ByName, edit.Source, edit.Digest, edit.QuestionSet)).ToListAsync(ct);
        var newest = await db.ListingEdits.AsNoTracking().SingleAsync(edit => edit.Offering == offering && edit.Number == edits[0].Number, ct);
        var review = await ReviewAsync(db, offering, ct);
        return new DraftSheet(await RowAsync(db, newest, review, ct), draft.Vendor, check.Run(newest.ToDescriptor(draft.Vendor)), edits, review);
    }

    private static Task<ListingReview?> ReviewAsync(MarketplaceDb db, string offering, CancellationToken ct) =>
        db.ListingReviews.AsNoTracking().Where(review => review.Offering == offering).OrderByDescending(review => review.Number).FirstOrDefaultAsync(ct);

    private static string? NameOf(ListingEdit edit) => AnswerReading.TextOf(EditContent.Read(edit.Answers), "product.name");

    private static async Task<DraftRow> RowAsync(MarketplaceDb db, ListingEdit newest, ListingReview? review, CancellationToken ct)
    {
        var published = await db.PublishedListings.AsNoTracking().Where(each => each.Offering == newest.Offering)
            .OrderByDescending(each => each.Number).Select(each => (int?)each.Edit).FirstOrDefaultAsync(ct);
        var open = review is { IsOpen: true } ? review : null;
        return new DraftRow(newest.Offering, NameOf(newest), newest.Number, newest.At, open?.Edit, open?.DueAt, review?.ReturnedAt is not null, published);
    }
}
