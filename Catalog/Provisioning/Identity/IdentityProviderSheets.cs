using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>A municipality's identity provider as shown; its token is never part of it.</summary>
public sealed record IdentityProviderSheet(
    MunicipalityCode Municipality, string Issuer, string RegistrationEndpoint, string AuthorizationEndpoint, DateTimeOffset RegisteredAt, string RegisteredBy);

/// <summary>Reads a town's own identity provider.</summary>
public sealed class IdentityProviderSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<IdentityProviderSheet>> FindAsync(MunicipalityCode town, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.WorksFor(town))
        {
            return IdentityFaults.NotYourTown(town.Value);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.IdentityProviders.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(one => one.Municipality == town, ct) is { } found
            ? new IdentityProviderSheet(found.Municipality, found.Issuer, found.RegistrationEndpoint, found.AuthorizationEndpoint, found.RegisteredAt, found.RegisteredBy)
            : IdentityFaults.NoProvider(town.Value);
    }
}
