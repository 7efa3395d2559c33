using System.Collections.Concurrent;
using System.Globalization;
using Catalog;
using Catalog.Events.Signals;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Events.Signals;

/// <summary>What came in a vendor's name, to the byte.</summary>
internal sealed record SentSignal(string Vendor, string? Id, string? Time, string? Signatures, byte[] Body);

/// <summary>Believes a signal when a secret of the vendor signed it within five minutes, and keeps in the audit log what it does not believe.</summary>
internal sealed class SignalDoor(IDbContextFactory<MarketplaceDb> dbs, SecretBox secrets, HearSignal hear, TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Anybody can send nonsense: one entry of a sort in the audit log is enough for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Vendor, string Code), DateTimeOffset> noted = [];

    /// <returns>Why it is not believed; <c>null</c> = the vendor said so.</returns>
    public async Task<Fault?> JudgeAsync(SentSignal sent, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var key = await db.SignalKeys.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == sent.Vendor, ct);
        var fault = key is null ? SignalFaults.Forged : Judge(sent, SecretsOf(key), time.GetUtcNow());
        if (fault is not null && key is not null && IsNew(sent.Vendor, fault.Code))
        {
            await hear.RefuseAsync(sent.Vendor, fault, ct);
        }

        return fault;
    }

    internal static Fault? Judge(SentSignal sent, IReadOnlyList<byte[]> secrets, DateTimeOffset now)
    {
        if (sent is not { Id: { Length: > 0 and <= HearSignal.LongestId } id, Time: { } time, Signatures: { Length: > 0 } signatures })
        {
            return SignalFaults.NotSigned;
        }

        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) > Tolerance.TotalSeconds)
        {
            return SignalFaults.Old;
        }

        return StandardWebhook.Verifies(id, time, sent.Body, signatures, secrets) ? null : SignalFaults.Forged;
    }

    private List<byte[]> SecretsOf(SignalKey key)
    {
        var place = SecretPlaces.Of(SignalKey.PlaceOf(key.Vendor));
        List<byte[]> all = [secrets.Open(key.SealedSecret, place)];
        if (key.SealedEarlierSecret is { } earlier && key.EarlierUntil > time.GetUtcNow())
        {
            all.Add(secrets.Open(earlier, place));
        }

        return all;
    }

    private bool IsNew(string vendor, string code)
    {
        var now = time.GetUtcNow();
        return noted.AddOrUpdate((vendor, code), now, (_, before) => now - before >= Quiet ? now : before) == now;
    }
}
