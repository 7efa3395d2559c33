using Catalog;
using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Health;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>One beat of a broker: its catalog is read. It is also the probe that opens a shut gate again.</summary>
internal sealed partial class TakeBeat(
    IDbContextFactory<MarketplaceDb> dbs, BrokerLine line, KeepCatalog keep, BrokerGateBook book, Pace pace, IOptions<ProvisioningOptions> options,
    TimeProvider time, ILogger<TakeBeat> log)
{
    public async Task RunAsync(string vendor, CancellationToken ct)
    {
        var raw = await line.SendAsync(new BrokerCall(vendor, HttpMethod.Get, "/v2/catalog") { BodyLimit = BoundedBody.Catalog, IsBeat = true }, ct);
        var refusal = raw.Status == 200 ? (await KeepAsync(vendor, raw, ct)).Fault : null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BrokerHealths.SingleOrDefaultAsync(one => one.Vendor == vendor, ct) is not { } health)
        {
            return;
        }

        List<Fact> facts = raw.Status == 200 ? [.. Answered(health, refusal)] : [.. Missed(health, raw)];
        if ((facts.Count == 0 ? await db.SaveProgressAsync(ct) : await db.SaveAsync(Actor.Platform, facts, ct)).IsDone)
        {
            book.Set(health);
        }
    }

    private async Task<Outcome<KeptCatalog>> KeepAsync(string vendor, RawAnswer raw, CancellationToken ct) =>
        raw.Body is { } body ? await keep.RunAsync(vendor, body, Actor.Platform, ct) : CatalogFaults.TooLarge;

    private IEnumerable<Fact> Answered(BrokerHealth health, Fault? refusal)
    {
        var (now, wasPaused, wasRefusedFor) = (time.GetUtcNow(), health.OrdersPausedAt is not null, health.CatalogRefusedFor);
        book.ForgetFailures(health.Vendor);
        health.Answer(now, now + pace.NextBeat());
        if (wasPaused)
        {
            LogReopened(health.Vendor);
            yield return new NewOrdersReopened(health.Vendor);
        }

        if (health.ClosedAt is not null)
        {
            health.Reopen(now);
        }
        else if (health.Trips > 0 && now - health.ReopenedAt >= options.Value.Beat)
        {
            health.Recover();
            yield return new BrokerGateOpened(health.Vendor);
        }

        if (refusal is null)
        {
            health.AcceptCatalog();
        }
        else
        {
            health.RefuseCatalog(refusal, now);
            if (refusal.Code != wasRefusedFor)
            {
                LogRefused(health.Vendor, refusal.Code);
                yield return new BrokerCatalogRefused(health.Vendor, refusal.Code);
            }
        }
    }

    private IEnumerable<Fact> Missed(BrokerHealth health, RawAnswer raw)
    {
        var (now, trouble) = (time.GetUtcNow(), TendGate.TroubleOf(raw) ?? ProvisioningTroubles.NoClearAnswer);
        var isBeat = health.BeatAt is not { } last || now - last >= options.Value.Beat / 2;
        var isAlarm = trouble == ProvisioningTroubles.BrokerRefusedCredentials || book.CountFailure(health.Vendor) >= options.Value.CircuitFailures;
        var wasOpen = health.ClosedAt is null;
        health.Miss(trouble, isBeat, now, now + pace.NextBeat());
        if (!wasOpen || isAlarm)
        {
            health.Close(trouble, now, now + pace.NextProbe(now - (health.ClosedAt ?? now), health.Trips));
            if (wasOpen && health.Trips == 1)
            {
                LogClosed(health.Vendor, trouble);
                yield return new BrokerGateClosed(health.Vendor, trouble);
            }
        }

        if (health.MissedBeats >= options.Value.MissedBeats && health.OrdersPausedAt is null)
        {
            health.PauseOrders(health.UnhealthySince ?? now);
            LogPaused(health.Vendor, health.MissedBeats);
            yield return new NewOrdersPaused(health.Vendor, health.MissedBeats, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: the broker of {Vendor} missed {Missed} beats; new orders are paused")]
    private partial void LogPaused(string vendor, int missed);

    [LoggerMessage(Level = LogLevel.Information, Message = "The broker of {Vendor} answers again; new orders are taken")]
    private partial void LogReopened(string vendor);

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: work at the broker of {Vendor} is held back ({Trouble})")]
    private partial void LogClosed(string vendor, string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalog of {Vendor} was refused ({Reason}); the last good copy holds")]
    private partial void LogRefused(string vendor, string reason);
}
