using Catalog.Provisioning;
using Catalog.Provisioning.Identity;

namespace Marketplace.Api.Provisioning.Secrets;

/// <summary>The places where this slice keeps secrets.</summary>
internal static class SecretPlaces
{
    public static SecretContext BrokerPassword(string vendor) => new(vendor, "none", "broker-password", vendor);

    public static SecretContext Credentials(Tenant at, Binding binding) =>
        new(at.Vendor, at.Id.Value.ToString("D"), $"binding/{binding.Purpose}", binding.Id.Value.ToString("D"));

    public static SecretContext RegistrationToken(SignIn signIn) =>
        new(signIn.Vendor, signIn.Tenant.Value.ToString("D"), "registration-token", signIn.Id.Value.ToString("D"));

    public static SecretContext IssuerToken(string municipality) => Of(SecretPlace.IssuerToken(municipality));

    public static SecretContext Of(SecretPlace place) => new(place.Vendor, place.Tenant, place.Purpose, place.Row);

    /// <summary>What the catalog opens kept files with; everything else stays shut.</summary>
    public static OpenKept OpenWith(SecretBox box) => (sealedBytes, place) => place.Purpose == SecretPlace.Export
        ? box.Open(sealedBytes, Of(place))
        : throw new ArgumentOutOfRangeException(nameof(place), place.Purpose, "Only what is kept for a town is opened here.");

    /// <summary>What the catalog seals with; it cannot open anything.</summary>
    public static SealSecret SealWith(SecretBox box) => (secret, place) => box.Seal(secret, Of(place));
}
