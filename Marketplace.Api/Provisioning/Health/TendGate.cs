using Catalog;
using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Provisioning.Health;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>Shuts the gate of a broker that answers nothing of use or refuses our access, and notes when work gets through again.</summary>
internal sealed partial class TendGate(
    IDbContextFactory<MarketplaceDb> dbs, BrokerGateBook book, Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time, ILogger<TendGate> log)
{
    /// <summary>Hears the answer to a piece of work.</summary>
    public Task HearAsync(string vendor, RawAnswer raw, CancellationToken ct)
    {
        if (TroubleOf(raw) is { } trouble)
        {
            var isEnough = trouble == ProvisioningTroubles.BrokerRefusedCredentials || book.IsOnTrial(vendor);
            return book.CountFailure(vendor) >= options.Value.CircuitFailures || isEnough ? CloseAsync(vendor, trouble, ct) : Task.CompletedTask;
        }

        book.ForgetFailures(vendor);
        return book.IsOnTrial(vendor) ? RecoverAsync(vendor, ct)
            : raw.Status == 422 && BrokerJson.Read<RefusalReply>(raw.Body)?.Error == BrokerErrors.MaintenanceInfoConflict ? ReadAgainAsync(vendor, ct)
            : Task.CompletedTask;
    }

    /// <returns><c>null</c> = the broker answered, whatever it said.</returns>
    public static string? TroubleOf(RawAnswer raw) => raw.Status switch
    {
        401 or 403 => ProvisioningTroubles.BrokerRefusedCredentials,
        null when !raw.WasSent => ProvisioningTroubles.VendorUnreachable,
        null or >= 500 => ProvisioningTroubles.NoClearAnswer,
        _ => null,
    };

    public Task CloseAsync(string vendor, string trouble, CancellationToken ct) => ChangeAsync(
        vendor,
        health =>
        {
            var (wasOpen, now) = (health.ClosedAt is null, time.GetUtcNow());
            health.Close(trouble, now, now + pace.NextProbe(TimeSpan.Zero, health.Trips));
            if (wasOpen)
            {
                LogClosed(vendor, trouble, health.Trips);
            }

            return wasOpen && health.Trips == 1 ? new BrokerGateClosed(vendor, trouble) : null;
        },
        ct);

    private Task RecoverAsync(string vendor, CancellationToken ct) => ChangeAsync(
        vendor,
        health =>
        {
            health.Recover();
            LogOpened(vendor);
            return new BrokerGateOpened(vendor);
        },
        ct);

    private Task ReadAgainAsync(string vendor, CancellationToken ct) => ChangeAsync(
        vendor,
        health =>
        {
            health.AskSoon(time.GetUtcNow());
            return null;
        },
        ct);

    private async Task ChangeAsync(string vendor, Func<BrokerHealth, Fact?> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BrokerHealths.SingleOrDefaultAsync(one => one.Vendor == vendor, ct) is not { } health)
        {
            return;
        }

        var fact = change(health);
        if ((fact is null ? await db.SaveProgressAsync(ct) : await db.SaveAsync(Actor.Platform, fact, ct)).IsDone)
        {
            book.ForgetFailures(vendor);
            book.Set(health);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: work at the broker of {Vendor} is held back ({Trouble}), for the {Trips}. time in a row")]
    private partial void LogClosed(string vendor, string trouble, int trips);

    [LoggerMessage(Level = LogLevel.Information, Message = "Work gets through to the broker of {Vendor} again")]
    private partial void LogOpened(string vendor);
}
