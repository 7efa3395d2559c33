using Catalog.Conformance;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Seeding;

/// <summary>Invented versions of a specification and what the invented vendors state of them (架空の仕様書と適合状況).</summary>
/// <remarks>Versions and statements are never changed once they are there; only what is missing is added.</remarks>
internal static class FictionalStandards
{
    public static async Task<Merged> MergeAsync(MarketplaceDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.SpecVersions.Include(spec => spec.Requirements).Where(spec => spec.Origin == Origin.Fictional).LoadAsync(ct);
        await db.OfferingVersions.LoadAsync(ct);
        await db.Statements.LoadAsync(ct);
        var count = Merged.None;
        foreach (var row in FactFile.Rows("Standards", "fictional-specs.tsv").Where(row => FindSpec(db, row["system"], row["version"]) is null))
        {
            db.SpecVersions.Add(new SpecVersion(FileOf(row), Origin.Fictional, now));
            count += new Merged(1, 0);
        }

        foreach (var row in FactFile.Rows("Conformance", "fictional-statements.tsv"))
        {
            count += State(db, row, now);
        }

        return count;
    }

    private static Merged State(MarketplaceDb db, FactRow row, DateTimeOffset now)
    {
        var offering = db.Offerings.Local.Single(known => known.Code == row["offering"]);
        var spec = FindSpec(db, row["system"], row["spec"])!;
        var evidence = Enum.Parse<EvidenceKind>(row["evidence"]);
        if (db.Statements.Local.Any(known => known.Offering == offering.Id && known.Spec == spec.Id && known.Evidence == evidence))
        {
            return Merged.None;
        }

        var release = db.OfferingVersions.Local.SingleOrDefault(known => known.Offering == offering.Id && known.Number == row["release"])
            ?? db.OfferingVersions.Add(new OfferingVersion(offering.Id, row["release"], row.Day("valid_from"))).Entity;
        db.Statements.Add(new Statement(offering.Id, release.Id, SpecSheet.Of(spec, SpecKind.Business), FileOf(row, evidence), Speaker(row["offering"], evidence), now));
        return new Merged(1, 0);
    }

    /// <summary>A claim is the vendor's, whose code begins that of its offering; a test is recorded by a curator.</summary>
    private static Actor Speaker(string offering, EvidenceKind evidence) => evidence == EvidenceKind.VendorClaim
        ? Actor.Platform with { Role = Role.Vendor, Vendor = offering.Split('-')[0] }
        : Actor.Platform with { Role = Role.Curator };

    private static SpecVersion? FindSpec(MarketplaceDb db, string system, string number) =>
        db.SpecVersions.Local.SingleOrDefault(spec => spec.System == system && spec.Number == number);

    private static SpecFile FileOf(FactRow spec) => new(
        spec["system"], spec["version"], spec["title"], spec.Day("published"),
        [.. FactFile.Rows("Standards", spec["file"]).Select(row => new RequirementLine(
            Enum.Parse<SpecPart>(row["part"]), row["number"], row["major"], row.Maybe("middle"), row.Maybe("minor"), row["text"],
            Enum.Parse<RequirementClass>(row["class"]), row.MaybeDay("applies_from"), row.Maybe("remarks")))]);

    private static StatementFile FileOf(FactRow said, EvidenceKind evidence) => new(
        said["offering"], said["release"], said["system"], said["spec"], SubScope: null, evidence, said.Maybe("number"),
        said.Day("valid_from"), ValidTo: null,
        [.. FactFile.Rows("Conformance", said["file"]).Select(row => new StatementLine(
            Enum.Parse<SpecPart>(row["part"]), row["number"], Enum.Parse<Implementation>(row["says"]), row.Maybe("remark"), row.MaybeDay("planned_on")))],
        []);
}
