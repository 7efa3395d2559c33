using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using Catalog.Publishing.Descriptors;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>Order to keep a state of a draft.</summary>
/// <param name="Seen">Number of the edit on which it builds; <c>null</c> = the newest, 0 = there must be none yet.</param>
public sealed record DraftOrder(Descriptor Descriptor, EditSource Source, int? Seen = null);

/// <summary>What was kept, and what the validator says of it.</summary>
public sealed record SavedEdit(string Offering, int Number, CheckedDescriptor Verdict);

/// <summary>Keeps a state of a draft as an edit of its own, also one that is not valid yet.</summary>
public sealed class SaveDraft(IDbContextFactory<MarketplaceDb> dbs, CheckDescriptor check, TimeProvider time)
{
    private const string PersonalNumber = "publishing.personal-number";

    public async Task<Outcome<SavedEdit>> RunAsync(DraftOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var descriptor = order.Descriptor;
        if (by.Role != Role.Vendor || by.Vendor != descriptor.Vendor)
        {
            return DraftFaults.NotThisVendor(descriptor.Vendor);
        }

        var verdict = check.Run(descriptor);
        if (RefusalOf(verdict) is { } refused)
        {
            return refused;
        }

        if (EditContent.Of(verdict.Set!, descriptor.Answers) is not { } content)
        {
            return DraftFaults.NotKeepable;
        }

        var kept = await Retry.OnRaceAsync(() => KeepAsync(order, content, by, ct));
        return kept.Map(number => new SavedEdit(descriptor.Offering, number, verdict));
    }

    /// <summary>A draft may be unfinished, but it has to be one, and no individual number is ever kept.</summary>
    private static Fault? RefusalOf(CheckedDescriptor verdict) =>
        (verdict.Descriptor is null || verdict.Set is null ? verdict.Findings.FirstOrDefault(finding => !finding.IsNotice)
            : verdict.Findings.FirstOrDefault(finding => finding.Code == PersonalNumber))?.Say(System.Globalization.CultureInfo.CurrentUICulture);

    private async Task<Outcome<int>> KeepAsync(DraftOrder order, EditContent content, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await FindOrBeginAsync(db, order, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var draft = found.Value;
        if (order.Seen is { } seen && seen != draft.EditNumber)
        {
            return StorageFaults.ChangedMeanwhile;
        }

        if (await db.ListingEdits.AnyAsync(edit => edit.Offering == draft.Offering && edit.Number == draft.EditNumber && edit.Digest == content.Digest, ct))
        {
            return draft.EditNumber;
        }

        db.ListingEdits.Add(draft.Edit(content, order.Source, by, time.GetUtcNow()));
        var saved = await db.SaveAsync(by, new DraftSaved(draft.Offering, draft.EditNumber, content.QuestionSet, order.Source, content.Digest), ct);
        // Two who save at once meet at the number of the edit: the second tries again, and if it names what it has seen, has not seen the first.
        return saved.IsDone ? draft.EditNumber : saved.Fault == VendorFaults.OnlyReading ? saved.Fault : StorageFaults.ChangedMeanwhile;
    }

    private async Task<Outcome<ListingDraft>> FindOrBeginAsync(MarketplaceDb db, DraftOrder order, CancellationToken ct)
    {
        var (code, vendor) = (order.Descriptor.Offering, order.Descriptor.Vendor);
        if (await db.ListingDrafts.SingleOrDefaultAsync(draft => draft.Offering == code, ct) is { } known)
        {
            return known.Vendor != vendor ? DraftFaults.CodeTaken(code) : order.Seen == 0 ? DraftFaults.DraftExists(code) : known;
        }

        return await db.Offerings.AnyAsync(offering => offering.Code == code && offering.Vendor.Code != vendor, ct) ? DraftFaults.CodeTaken(code)
            : await db.Vendors.AnyAsync(each => each.Code == vendor, ct) ? db.ListingDrafts.Add(new ListingDraft(code, vendor, time.GetUtcNow())).Entity
            : DraftFaults.UnknownVendor(vendor);
    }
}
