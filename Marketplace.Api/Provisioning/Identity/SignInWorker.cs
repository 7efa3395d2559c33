using Catalog.Municipalities;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Makes each sign-in what it is to be, within seconds. It does not wait for a vendor's broker: a suspension holds whatever that does.</summary>
internal sealed partial class SignInWorker(
    IDbContextFactory<MarketplaceDb> dbs, TendSignIn tend, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<SignInWorker> log) : BackgroundService
{
    private const int Glance = 50;
    private const int PerTown = 4;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>A town whose identity provider is slow holds up no other.</summary>
    private readonly Lanes lanes = new(PerTown);

    public override void Dispose()
    {
        lanes.Dispose();
        base.Dispose();
    }

    private TimeSpan Sleep => options.Value.FirstPoll < Rest ? options.Value.FirstPoll : Rest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            await GuardedAsync(() => TurnAsync(stoppingToken), stoppingToken);
            await Task.Delay(Sleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await lanes.DrainAsync();
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        foreach (var (id, town) in lanes.WithRoomFor(await DueAsync(ct), one => one.Town.Value))
        {
            lanes.Run(town.Value, () => GuardedAsync(() => tend.RunAsync(id, ct), ct), () => { });
        }
    }

    private async Task<List<(SignInId Id, MunicipalityCode Town)>> DueAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var full = lanes.Full.Select(code => MunicipalityCode.Parse(code, null)).ToList();
        var due = await db.SignIns.Where(one => one.DueAt <= now && !full.Contains(one.Municipality)).OrderBy(one => one.DueAt).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.Municipality }).Take(Glance).ToListAsync(ct);
        return due.ConvertAll(one => (one.Id, one.Municipality));
    }

    private async Task GuardedAsync(Func<Task> job, CancellationToken ct)
    {
        try
        {
            await job();
        }
#pragma warning disable CA1031 // the worker's edge: what broke is due again later, others go on
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(broken);
        }
        catch (OperationCanceledException)
        {
            // The process stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The work on a sign-in broke and is tried again")]
    private partial void LogBroken(Exception exception);
}
