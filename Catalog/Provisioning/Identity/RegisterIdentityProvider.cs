using System.Text;
using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>Order to name a municipality's identity provider, or to renew its address or token.</summary>
/// <param name="Issuer">The issuer, below which the discovery document stands.</param>
/// <param name="Token">The initial access token (RFC 7591).</param>
public sealed record IdentityProviderOrder(MunicipalityCode Municipality, string Issuer, string Token)
{
    /// <summary>Never prints the token.</summary>
    public override string ToString() => $"{nameof(IdentityProviderOrder)} {{ Municipality = {Municipality}, Issuer = {Issuer} }}";
}

/// <summary>A municipality names its identity provider: only one that is there and lets clients be registered is taken.</summary>
public sealed class RegisterIdentityProvider(IDbContextFactory<MarketplaceDb> dbs, IIssuerDoor door, SealSecret seal, TimeProvider time)
{
    public async Task<Outcome> RunAsync(IdentityProviderOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        if (Refusal(order, by) is { } refused)
        {
            return refused;
        }

        var found = await door.FindAsync(order.Issuer.Trim(), ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var provider = await db.IdentityProviders.VisibleTo(by).SingleOrDefaultAsync(one => one.Municipality == order.Municipality, ct)
            ?? db.IdentityProviders.Add(new IdentityProvider(order.Municipality)).Entity;
        var sealedToken = seal(Encoding.UTF8.GetBytes(order.Token.Trim()), SecretPlace.IssuerToken(order.Municipality.Value));
        provider.Register(found.Value, sealedToken, by, time.GetUtcNow());
        var town = order.Municipality;
        return await db.SaveAsync(by, new IdentityProviderRegistered(town.Value, provider.Issuer) { Municipality = town }, ct);
    }

    private static Fault? Refusal(IdentityProviderOrder order, Actor by) =>
        !by.WorksFor(order.Municipality) ? IdentityFaults.NotYourTown(order.Municipality.Value)
        : string.IsNullOrWhiteSpace(order.Issuer) ? IdentityFaults.IssuerUnreadable(string.Empty)
        : order.Token?.Trim() is not { Length: > 0 and <= 4_000 } || order.Token.Trim().Any(letter => letter is <= ' ' or > '~') ? IdentityFaults.TokenMissing
        : null;
}
