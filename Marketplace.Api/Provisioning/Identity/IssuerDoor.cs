using Catalog;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Looks at an issuer before a town's services are registered there.</summary>
internal sealed class IssuerDoor(IssuerClient issuers, BrokerAddress addresses) : IIssuerDoor
{
    public async Task<Outcome<FoundIssuer>> FindAsync(string issuer, CancellationToken ct)
    {
        if (!addresses.Read(issuer).IsDone)
        {
            return IdentityFaults.IssuerUnreadable(issuer.Length > 300 ? issuer[..300] : issuer);
        }

        var answer = await issuers.DiscoverAsync(issuer, ct);
        return answer switch
        {
            { Verdict: Verdict.Clash } => IdentityFaults.IssuerOther(issuer),
            { Verdict: not Verdict.Done } or { Body: null } => IdentityFaults.IssuerSilent(issuer),
            { Body: { RegistrationEndpoint: { } registration, AuthorizationEndpoint: { } authorization } }
                when addresses.IsFitToShow(registration) && addresses.IsFitToShow(authorization) => new FoundIssuer(issuer, registration, authorization),
            _ => IdentityFaults.NoRegistration(issuer),
        };
    }
}
