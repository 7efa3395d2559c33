using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>How to reach a vendor's broker, with the password in clear; lives for one call and prints nothing of it.</summary>
internal sealed class BrokerAccess(string vendor, string url, string user, string password, string apiVersion)
{
    public string Vendor => vendor;

    public string Url => url;

    public string ApiVersion => apiVersion;

    public AuthenticationHeaderValue Authorization => new("Basic", Token(password));

    /// <summary>Values that must not be shown anywhere.</summary>
    public IReadOnlyList<string> Secrets => [Token(password), password];

    public PlainWords Redaction => new(Secrets);

    /// <summary>The same user with another password.</summary>
    public AuthenticationHeaderValue WithPassword(string other) => new("Basic", Token(other));

    private string Token(string secret) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"));
}

/// <summary>Looks up how to reach a broker, and remembers what version it speaks.</summary>
/// <remarks>A page is looked up again after a second, so that a rush of calls to one broker is not a rush on the database. Passwords stay sealed in it.</remarks>
internal sealed partial class BrokerBook(
    IDbContextFactory<MarketplaceDb> dbs, SecretBox secrets, OwnAddress own, BrokerTidings tidings, TimeProvider time, ILogger<BrokerBook> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (Broker Broker, int Tidings, long ReadAt)> pages = new(StringComparer.Ordinal);

    /// <returns><c>null</c> when the vendor has no broker.</returns>
    public async Task<BrokerAccess?> FindAsync(string vendor, CancellationToken ct) => await LookUpAsync(vendor, ct) is not { } broker ? null
        : new BrokerAccess(vendor, broker.HostedSince is null ? broker.Url : own.Of(broker.Url), broker.User, PasswordOf(broker), broker.ApiVersion);

    public async Task SpeakAsync(string vendor, string apiVersion, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Brokers.SingleOrDefaultAsync(one => one.Vendor == vendor, ct) is not { } broker || broker.ApiVersion == apiVersion)
        {
            return;
        }

        broker.SpeakVersion(apiVersion);
        if ((await db.SaveProgressAsync(ct)).IsDone)
        {
            LogVersion(vendor, apiVersion);
        }

        pages.TryRemove(vendor, out _);
    }

    private async Task<Broker?> LookUpAsync(string vendor, CancellationToken ct)
    {
        var told = tidings.Count;
        if (pages.TryGetValue(vendor, out var page) && page.Tidings == told && time.GetElapsedTime(page.ReadAt) < Fresh)
        {
            return page.Broker;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Brokers.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == vendor, ct);
        if (found is not null)
        {
            pages[vendor] = (found, told, time.GetTimestamp());
        }

        return found;
    }

    private string PasswordOf(Broker broker) =>
        Encoding.UTF8.GetString(secrets.Open(broker.SealedPassword, SecretPlaces.BrokerPassword(broker.Vendor)));

    [LoggerMessage(Level = LogLevel.Information, Message = "Broker of {Vendor} is spoken to in version {ApiVersion} from now on")]
    private partial void LogVersion(string vendor, string apiVersion);
}
