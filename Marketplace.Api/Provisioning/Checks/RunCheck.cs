using Catalog;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Checks;

/// <summary>Runs one claimed check to its end: examined, stopped, or tidied up after an interruption.</summary>
internal sealed partial class RunCheck(
    CheckClaims claims, ClaimPulse pulse, BrokerBook book, ExamineBroker examine, IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options,
    TimeProvider time, ILogger<RunCheck> log)
{
    public Task RunAsync(CheckClaim claim, CancellationToken ct) =>
        pulse.RunAsync(claim.Check.Value, alive => claims.RenewAsync(claim.Check, alive), stop => WorkAsync(claim, stop, ct), ct);

    private async Task WorkAsync(CheckClaim claim, CancellationToken stop, CancellationToken ct)
    {
        if (await book.FindAsync(claim.Vendor, ct) is { } access)
        {
            await ExamineAsync(claim, access, stop, ct);
        }

        await EndAsync(claim.Check, ct);
    }

    private async Task ExamineAsync(CheckClaim claim, BrokerAccess access, CancellationToken stop, CancellationToken ct)
    {
        var (notes, pace) = (new DatabaseNotebook(claims, claim.Check), DoctorPace.Of(options.Value));
        if (claim.WasInterrupted)
        {
            await examine.RemoveAsync(access, MadeThing.Read(claim.Made), notes, pace, ct);
            return;
        }

        try
        {
            await examine.RunAsync(access, new ExaminationWish(claim.Service, claim.Plan), notes, pace, stop, ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogStopped(claim.Check.Value);
        }
    }

    private async Task EndAsync(CheckId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BrokerChecks.Include(one => one.Results).SingleOrDefaultAsync(one => one.Id == id && one.EndedAt == null, ct) is not { } check)
        {
            return;
        }

        check.End(time.GetUtcNow());
        var (passed, failed) = (check.Results.Count(one => one.Verdict == CheckVerdict.Pass), check.Results.Count(one => one.Verdict == CheckVerdict.Fail));
        if ((await db.SaveAsync(Actor.Platform, new BrokerCheckEnded(id.Value, check.Vendor, check.State, passed, failed), ct)).IsDone)
        {
            LogEnded(id.Value, check.Vendor, check.State, passed, failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Check {Check} of the broker of {Vendor} ended: {State}, {Passed} passed, {Failed} failed")]
    private partial void LogEnded(Guid check, string vendor, CheckState state, int passed, int failed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Check {Check} was stopped; what it made has been removed")]
    private partial void LogStopped(Guid check);
}
