using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Drafts;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Sources;

/// <summary>Judges what a reading brought by the one validator, makes an edit of it, and keeps how it went – a failure above all.</summary>
public sealed class KeepReading(IDbContextFactory<MarketplaceDb> dbs, CheckDescriptor check, SaveDraft save, SubmitDraft submit, TimeProvider time)
{
    /// <param name="owner">Whoever holds the claim; a reading without it leaves no trace.</param>
    /// <returns>False when another worker has taken over, or the source was changed meanwhile.</returns>
    public async Task<bool> RunAsync(string offering, string owner, SourceReading reading, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reading);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.ListingSources.SingleOrDefaultAsync(one => one.Offering == offering && one.LeaseOwner == owner, ct) is not { } source)
        {
            return false;
        }

        var before = source.Trouble;
        var (edit, trouble, why) = await JudgeAsync(db, source, reading, ct);
        if (why is null)
        {
            source.Keep(reading.File, edit, time.GetUtcNow());
        }
        else
        {
            source.Fail(trouble, why, time.GetUtcNow());
        }

        IReadOnlyList<Fact> facts = before == source.Trouble ? []
            : source.Trouble is { } now ? [new SourceReadFailed(offering, now, why!.Code)] : [new SourceReadAgain(offering)];
        return (facts.Count > 0 ? await db.SaveAsync(Actor.Platform, facts, ct) : await db.SaveProgressAsync(ct)).IsDone;
    }

    private async Task<(int Edit, SourceTrouble Trouble, Fault? Why)> JudgeAsync(MarketplaceDb db, ListingSource source, SourceReading reading, CancellationToken ct)
    {
        var newest = await db.ListingEdits.AsNoTracking().Where(edit => edit.Offering == source.Offering).OrderByDescending(edit => edit.Number).FirstOrDefaultAsync(ct);
        if (reading.Failure is { } failed)
        {
            return (0, SourceTrouble.Unreadable, failed);
        }

        if (reading.File is not { } file || file.Digest == source.FileDigest)
        {
            return newest is null || newest.Number == source.Seen ? await SubmitAsync(source, source.Seen, ct) : InConflict(newest);
        }

        var verdict = check.Run(file.Bytes, new Uri(source.Url).AbsolutePath);
        if (RefusalOf(source, verdict) is { } refused)
        {
            return (0, SourceTrouble.Unreadable, refused);
        }

        var content = EditContent.Of(verdict.Set!, verdict.Descriptor!.Answers);
        if (newest is not null && newest.Number != source.Seen && newest.Source != EditSource.Git && newest.Digest != content?.Digest)
        {
            return InConflict(newest);
        }

        var saved = await save.RunAsync(new DraftOrder(verdict.Descriptor, EditSource.Git, newest?.Number ?? 0), Reader(source), ct);
        return saved.IsDone ? await SubmitAsync(source, saved.Value.Number, ct)
            : saved.Fault == StorageFaults.ChangedMeanwhile ? (0, SourceTrouble.Conflict, SourceFaults.Conflict((newest?.Number ?? 0) + 1, source.Vendor))
            : (0, SourceTrouble.Unreadable, saved.Fault);
    }

    /// <summary>A descriptor with findings is a draft like any other; one that is none, or another's, is not.</summary>
    private static Fault? RefusalOf(ListingSource source, CheckedDescriptor verdict) =>
        verdict.Descriptor is not { } descriptor || verdict.Set is null ? verdict.Findings.First(finding => !finding.IsNotice).Say(System.Globalization.CultureInfo.InvariantCulture)
            : descriptor.Offering != source.Offering ? DraftFaults.OtherOffering(descriptor.Offering, source.Offering)
            : descriptor.Vendor != source.Vendor ? DraftFaults.NotThisVendor(descriptor.Vendor)
            : null;

    private static (int Edit, SourceTrouble Trouble, Fault? Why) InConflict(ListingEdit newest) =>
        (0, SourceTrouble.Conflict, SourceFaults.Conflict(newest.Number, newest.ByName));

    private async Task<(int Edit, SourceTrouble Trouble, Fault? Why)> SubmitAsync(ListingSource source, int edit, CancellationToken ct)
    {
        if (!source.SubmitsItself || edit == 0)
        {
            return (edit, default, null);
        }

        var submitted = await submit.RunAsync(source.Offering, edit, Reader(source), ct);
        string[] fine = [DraftFaults.AlreadySubmitted(edit).Code, DraftFaults.AlreadyPublished(edit).Code, DraftFaults.NotValid(0, string.Empty).Code];
        return submitted.Fault is { } refused && !fine.Contains(refused.Code) ? (0, SourceTrouble.NotSubmitted, refused) : (edit, default, null);
    }

    /// <summary>The marketplace, for the vendor: it can do to this draft what its vendor can, and nothing else.</summary>
    private static Actor Reader(ListingSource source) => Actor.Platform with { Role = Role.Vendor, Vendor = source.Vendor };
}
