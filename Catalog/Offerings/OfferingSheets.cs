using Catalog.Comparison;
using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings;

/// <summary>Reads offerings with all their facts, seen from one municipality if one is given.</summary>
public sealed class OfferingSheets(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<OfferingSheet>> FindAsync(string code, MunicipalityCode? municipality, CancellationToken ct)
    {
        var sheets = await FindAllAsync([code], municipality, ct);
        return sheets.IsDone ? sheets.Value[0] : sheets.Fault;
    }

    public Task<Outcome<IReadOnlyList<OfferingSheet>>> FindAllAsync(
        IReadOnlyList<string> codes, MunicipalityCode? municipality, CancellationToken ct) => FindAllAsync(codes, municipality, [], ct);

    /// <summary>In the order asked for; a single unknown code refuses the whole. Costs hold the chosen options that a plan has.</summary>
    public async Task<Outcome<IReadOnlyList<OfferingSheet>>> FindAllAsync(
        IReadOnlyList<string> codes, MunicipalityCode? municipality, IReadOnlyList<string> options, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (town, fault) = await TownView.FindAsync(db, municipality, ct);
        if (fault is not null)
        {
            return fault;
        }

        var offerings = await db.Offerings.AsNoTracking().Include(o => o.Vendor).Include(o => o.Plans)
            .Where(o => codes.Contains(o.Code) && o.WithdrawnAt == null).ToDictionaryAsync(o => o.Code, ct);
        if (codes.FirstOrDefault(code => !offerings.ContainsKey(code)) is { } unknown)
        {
            return OfferingFaults.Unknown(unknown);
        }

        var ids = offerings.Values.Select(o => o.Id).ToList();
        var certificates = await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.Offering)).OrderBy(c => c.Number).ToListAsync(ct);
        var systems = await db.BusinessSystems.AsNoTracking().ToDictionaryAsync(s => s.Id, s => new SystemRow(s.Id, s.Name, s.NameEn, s.Area), ct);
        var gaps = await GapsAsync(db, codes, ct);
        return codes.Select(code => Sheet(offerings[code], offerings[code].Vendor, certificates, systems, town, options, [.. gaps[code]])).ToList();
    }

    /// <summary>Who made the product of an offering and who else sells it.</summary>
    public async Task<Outcome<ProductOrigin>> OriginOfAsync(string code, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Offerings.AsNoTracking().Include(o => o.Vendor).SingleOrDefaultAsync(o => o.Code == code && o.WithdrawnAt == null, ct) is { } offering
            ? await ProductOrigin.OfAsync(db, offering, ct)
            : OfferingFaults.Unknown(code);
    }

    private async Task<ILookup<string, OpenGap>> GapsAsync(MarketplaceDb db, IReadOnlyList<string> codes, CancellationToken ct)
    {
        var today = Tokyo.Today(time);
        var open = await db.GapPlans.AsNoTracking().Where(gap => codes.Contains(gap.Offering) && gap.ClosedAt == null)
            .OrderBy(gap => gap.DueOn).ThenBy(gap => gap.Number).ToListAsync(ct);
        return open.ToLookup(gap => gap.Offering, gap => new OpenGap(gap.Number, gap.What, gap.DueOn, gap.DueOn < today), StringComparer.Ordinal);
    }

    /// <summary>Of an offering as it is stored, or as it would be.</summary>
    internal static OfferingSheet Sheet(
        Offering o, Vendor vendor, IReadOnlyList<Conformance.Certificate> certificates, Dictionary<string, SystemRow> systems, TownView? town,
        IReadOnlyList<string> options, IReadOnlyList<OpenGap> gaps) => new(
        o.Code, o.Name, o.NameEn,
        new VendorRow(vendor.Code, vendor.Name, vendor.NameEn, vendor.CorporateNumber, vendor.PrefectureNumber),
        o.Origin, o.Kind, [.. o.Systems.Where(systems.ContainsKey).Select(id => systems[id])],
        o.Summary, o.SummaryEn, o.Cloud, o.Zones, o.ServiceArea, o.Support, o.SupportEn,
        o.Interfaces, o.SecurityFacts, o.Exit, o.Accessibility, [.. o.MandatoryPoints.OrderBy(each => each.Point, StringComparer.Ordinal)], o.Manuals,
        [.. o.Plans.OrderBy(plan => plan.Code, StringComparer.Ordinal).Select(plan => Sheet(plan, o.Exit, town, options))],
        [.. certificates.Where(c => c.Offering == o.Id).Select(Conformance.CertificateRow.Of)],
        o.IsOrderable,
        town is null || o.Origin == Origin.PublishedFact ? null : o.Serves(town.PrefectureNumber),
        o.PublishedAt,
        o.SuspendedAt is { } since ? new StoppedOrders(since, o.SuspendedFor ?? string.Empty) : null,
        gaps)
        {
            LadderLevel = o.LadderLevel,
            LadderSince = o.LadderSince,
        };

    private static PlanSheet Sheet(Plan plan, ExitTerms? exit, TownView? town, IReadOnlyList<string> options) => new(
        plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers, plan.Options,
        town is null ? null : TownCost.Of(plan, exit, town.Population, plan.Chosen(options)).Value);
}
