using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Checks;

/// <summary>A check as its vendor reads it.</summary>
/// <param name="Findings">Rules judged so far: findings first, then in the order of the rules; empty in lists.</param>
public sealed record CheckSheet(
    CheckId Id, string Vendor, string Url, string? Service, string? Plan, CheckState State, DateTimeOffset OrderedAt, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, int Passed, int Failed, int NotApplicable, IReadOnlyList<CheckFinding> Findings)
{
    public bool IsUnderway => EndedAt is null;

    public int Judged => Passed + Failed + NotApplicable;
}

/// <summary>A vendor's registered broker, without its secret.</summary>
public sealed record BrokerSheet(string Vendor, string Url, string User, string ApiVersion, DateTimeOffset RegisteredAt, DateTimeOffset? HostedSince);

/// <summary>Reads a vendor's broker and its checks.</summary>
public sealed class CheckSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    private const int MostChecks = 100;

    /// <returns><c>null</c> = the vendor has not registered one.</returns>
    public async Task<Outcome<BrokerSheet?>> BrokerAsync(string vendor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!CheckWalls.MaySee(actor, vendor))
        {
            return ProvisioningFaults.NotYourBroker(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Brokers.AsNoTracking().Where(one => one.Vendor == vendor)
            .Select(one => new BrokerSheet(one.Vendor, one.Url, one.User, one.ApiVersion, one.RegisteredAt, one.HostedSince)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Newest first, without their findings.</summary>
    public async Task<Outcome<CheckSheet[]>> ListAsync(string vendor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!CheckWalls.MaySee(actor, vendor))
        {
            return ProvisioningFaults.NotYourBroker(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Vendors.AnyAsync(one => one.Code == vendor, ct))
        {
            return ProvisioningFaults.UnknownVendor(vendor);
        }

        var checks = await db.BrokerChecks.AsNoTracking().VisibleTo(actor).Where(check => check.Vendor == vendor)
            .OrderByDescending(check => check.OrderedAt).ThenByDescending(check => check.Id).Take(MostChecks)
            .Select(check => new
            {
                Check = check,
                Passed = check.Results.Count(result => result.Verdict == CheckVerdict.Pass),
                Failed = check.Results.Count(result => result.Verdict == CheckVerdict.Fail),
                NotApplicable = check.Results.Count(result => result.Verdict == CheckVerdict.NotApplicable),
            }).ToListAsync(ct);
        return checks.Select(one => Sheet(one.Check, one.Passed, one.Failed, one.NotApplicable, [])).ToArray();
    }

    public async Task<Outcome<CheckSheet>> FindAsync(string vendor, CheckId id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BrokerChecks.AsNoTracking().Include(one => one.Results).VisibleTo(actor)
            .SingleOrDefaultAsync(one => one.Id == id && one.Vendor == vendor, ct) is not { } check)
        {
            return CheckFaults.Unknown(id);
        }

        var findings = check.Results.Select(result => result.Finding)
            .OrderBy(finding => finding.Verdict != CheckVerdict.Fail).ThenBy(finding => BrokerRules.PlaceOf(finding.Rule)).ToArray();
        return Sheet(check, Count(CheckVerdict.Pass), Count(CheckVerdict.Fail), Count(CheckVerdict.NotApplicable), findings);

        int Count(CheckVerdict verdict) => check.Results.Count(result => result.Verdict == verdict);
    }

    private static CheckSheet Sheet(BrokerCheck check, int passed, int failed, int notApplicable, IReadOnlyList<CheckFinding> findings) => new(
        check.Id, check.Vendor, check.Url, check.Service, check.Plan, check.State, check.OrderedAt, check.StartedAt, check.EndedAt,
        passed, failed, notApplicable, findings);
}
