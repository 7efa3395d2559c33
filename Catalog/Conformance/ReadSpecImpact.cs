using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Conformance;

/// <summary>Reads what a version of a specification breaks compared with an earlier one: rows, offerings, subscriptions, days.</summary>
public sealed class ReadSpecImpact(IDbContextFactory<MarketplaceDb> dbs, Specs specs)
{
    /// <param name="system">Business system id.</param>
    /// <param name="number">The later version.</param>
    /// <param name="from">The earlier one; <c>null</c> = the version before.</param>
    /// <param name="reader">Whose subscriptions may be named; <c>null</c> = nobody's.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<SpecImpact>> RunAsync(string system, string number, string? from, Actor? reader, CancellationToken ct)
    {
        var heads = await specs.OfSystemAsync(system, ct);
        if (!heads.IsDone)
        {
            return heads.Fault;
        }

        var earlierNumber = from ?? heads.Value.FirstOrDefault(head => SpecNumber.Order.Compare(head.Number, number) < 0)?.Number;
        if (earlierNumber is null)
        {
            return StandardFaults.NothingBefore(system, number);
        }

        var later = await specs.FindAsync(system, number, DateOnly.MaxValue, ct);
        var earlier = await specs.FindAsync(system, earlierNumber, DateOnly.MaxValue, ct);
        if (!later.IsDone || !earlier.IsDone)
        {
            return (later.Fault ?? earlier.Fault)!;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await ReadAsync(db, earlier.Value, later.Value, reader, ct);
    }

    private async Task<SpecImpact> ReadAsync(MarketplaceDb db, SpecSheet earlier, SpecSheet later, Actor? reader, CancellationToken ct)
    {
        var listed = await db.Offerings.AsNoTracking().Include(offering => offering.Vendor)
            .Where(offering => offering.WithdrawnAt == null && offering.Systems.Contains(later.Head.System)).OrderBy(offering => offering.Code).ToListAsync(ct);
        var claims = (await db.Statements.AsNoTracking().Where(claim => claim.System == later.Head.System && claim.Evidence == EvidenceKind.VendorClaim).ToListAsync(ct))
            .ToLookup(claim => claim.Offering);
        var affected = new List<AffectedOffering>();
        var unjudged = new List<string>();
        foreach (var offering in listed)
        {
            if (await JudgeAsync(db, offering, [.. claims[offering.Id]], earlier, later, ct) is not { } judged)
            {
                unjudged.Add(offering.Code);
            }
            else if (judged.Rows.Count > 0)
            {
                affected.Add(judged);
            }
        }

        IReadOnlyList<AffectedOffering> ordered = [.. affected.OrderBy(each => each.FirstDay ?? DateOnly.MaxValue).ThenBy(each => each.Code, StringComparer.Ordinal)];
        return new SpecImpact(
            earlier.Head, later.Head, SpecChanges.Between(earlier.Lines, later.Lines), ordered, await SubscriptionsAsync(db, ordered, reader, ct), unjudged);
    }

    /// <returns><c>null</c> = the vendor has stated nothing that could be judged.</returns>
    private async Task<AffectedOffering?> JudgeAsync(
        MarketplaceDb db, Offering offering, IReadOnlyList<Statement> claims, SpecSheet earlier, SpecSheet later, CancellationToken ct)
    {
        var newest = new List<(SpecSheet Spec, Statement Claim)>();
        foreach (var claim in claims.Where(claim => claim.SupersededBy is null))
        {
            newest.Add((await specs.SheetAsync(db, claim.Spec, ct), claim));
        }

        var (spec, answer) = newest.Where(each => SpecNumber.Order.Compare(each.Spec.Head.Number, later.Head.Number) <= 0)
            .OrderByDescending(each => each.Spec.Head.Number, SpecNumber.Order).ThenBy(each => each.Claim.SubScope is not null)
            .ThenByDescending(each => each.Claim.ValidFrom).FirstOrDefault();
        if (answer is null)
        {
            return null;
        }

        var touched = spec.Id == later.Id
            ? SpecChanges.Between(earlier.Lines, later.Lines).Select(change => ImpactRules.OfAnswered(change, later, answer))
            : SpecChanges.Between(spec.Lines, later.Lines).Select(change => ImpactRules.OfCarried(change, spec, later, answer));
        return new AffectedOffering(
            offering.Code, offering.Name, offering.NameEn, offering.Vendor.Name, offering.Vendor.NameEn, spec.Head.Number,
            [.. touched.OfType<TouchedRow>().OrderBy(row => row.From ?? DateOnly.MaxValue)]);
    }

    private static async Task<IReadOnlyList<AffectedSubscription>> SubscriptionsAsync(
        MarketplaceDb db, IReadOnlyList<AffectedOffering> offerings, Actor? reader, CancellationToken ct)
    {
        if (reader is null)
        {
            return [];
        }

        var byCode = offerings.ToDictionary(offering => offering.Code, StringComparer.Ordinal);
        var codes = byCode.Keys.ToList();
        var rows = await db.Subscriptions.AsNoTracking().VisibleTo(reader)
            .Where(subscription => subscription.ClosedAt == null && codes.Contains(subscription.Offering))
            .Join(
                db.Municipalities, subscription => subscription.Municipality, town => town.Code,
                (subscription, town) => new { subscription.Id, subscription.Municipality, town.Name, town.Romaji, subscription.Offering })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new AffectedSubscription(
                    row.Id, row.Municipality, row.Name, row.Romaji, row.Offering, byCode[row.Offering].FirstDay, byCode[row.Offering].Rows.Count))
                .OrderBy(row => row.FirstDay ?? DateOnly.MaxValue).ThenBy(row => row.Municipality.Value, StringComparer.Ordinal),
        ];
    }
}
