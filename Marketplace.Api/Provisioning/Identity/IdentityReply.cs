using System.ComponentModel.DataAnnotations;
using Catalog.Provisioning.Identity;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Names a municipality's identity provider, or renews its address or token.</summary>
/// <param name="Issuer">The issuer as it names itself; https, reachable from the marketplace, with a registration endpoint (RFC 7591) in its discovery document.</param>
/// <param name="Token">The initial access token. Kept sealed; no answer ever shows it.</param>
public sealed record IdentityProviderRequest(
    [property: MinLength(1), MaxLength(300)] string Issuer, [property: MinLength(1), MaxLength(4000)] string Token)
{
    /// <summary>Never prints the token.</summary>
    public override string ToString() => $"{nameof(IdentityProviderRequest)} {{ Issuer = {Issuer} }}";
}

/// <summary>A municipality's identity provider.</summary>
/// <param name="Municipality">Six-digit code.</param>
/// <param name="Issuer">As it names itself.</param>
/// <param name="RegistrationEndpoint">Where services are registered as its clients.</param>
/// <param name="AuthorizationEndpoint">Where people are sent to sign in.</param>
/// <param name="RegisteredAt">When it was registered or renewed last.</param>
/// <param name="RegisteredBy">By whom.</param>
public sealed record IdentityProviderReply(
    string Municipality, string Issuer, string RegistrationEndpoint, string AuthorizationEndpoint, DateTimeOffset RegisteredAt, string RegisteredBy)
{
    internal static IdentityProviderReply Of(IdentityProviderSheet sheet) => new(
        sheet.Municipality.Value, sheet.Issuer, sheet.RegistrationEndpoint, sheet.AuthorizationEndpoint, Catalog.Tokyo.At(sheet.RegisteredAt), sheet.RegisteredBy);
}

/// <summary>A person who is to work in a subscription.</summary>
/// <param name="UserName">The name that the identity provider knows the person by: letters, digits and <c>. _ - @ +</c>.</param>
/// <param name="Name">Name in full.</param>
/// <param name="Mail">Mail address.</param>
public sealed record PersonRequest(
    [property: MinLength(1), MaxLength(100)] string UserName, [property: MinLength(1), MaxLength(100)] string Name, [property: MinLength(3), MaxLength(254)] string Mail)
{
    /// <summary>Never prints name and address.</summary>
    public override string ToString() => nameof(PersonRequest);
}

/// <summary>A person who was assigned.</summary>
/// <param name="Person">Id of the person in this subscription.</param>
public sealed record AssignedReply(Guid Person);

/// <summary>A person of a subscription.</summary>
/// <param name="Person">Id of the person in this subscription.</param>
/// <param name="UserName">In lower case.</param>
/// <param name="Name">Name in full.</param>
/// <param name="Mail">Mail address.</param>
/// <param name="AssignedAt">Since when.</param>
/// <param name="AssignedBy">By whom.</param>
/// <param name="Account">What the vendor has confirmed of the account; <c>null</c> = nothing yet.</param>
/// <param name="IsBehind">The account is still to become what it is to be.</param>
public sealed record PersonReply(
    Guid Person, string UserName, string Name, string Mail, DateTimeOffset AssignedAt, string AssignedBy, AccountState? Account, bool IsBehind)
{
    internal static PersonReply Of(PersonSheet sheet) => new(
        sheet.Id.Value, sheet.UserName, sheet.Name, sheet.Mail, Catalog.Tokyo.At(sheet.AssignedAt), sheet.AssignedBy, sheet.Account, sheet.IsBehind);
}

/// <summary>How the people of a municipality sign in to a subscription.</summary>
/// <param name="Issuer">The identity provider.</param>
/// <param name="ClientId">Of the service there; <c>null</c> = it is not registered yet, or no more.</param>
/// <param name="State">What it is to be.</param>
/// <param name="ReachedAt">Since when it is so, at the provider and at the vendor; <c>null</c> = it is not yet.</param>
/// <param name="Unaccounted">Registrations whose answer was lost. Each may have left a client at the provider; its <c>software_id</c> is the tenant's id.</param>
/// <param name="TakesPeople">The vendor takes accounts (SCIM).</param>
/// <param name="Trouble">What holds it up; <c>null</c> = nothing.</param>
/// <param name="People">Those assigned; empty for everybody but the municipality itself.</param>
public sealed record SignInReply(
    string Issuer, string? ClientId, SignInState State, DateTimeOffset? ReachedAt, int Unaccounted, bool TakesPeople, TroubleReply? Trouble, IReadOnlyList<PersonReply> People)
{
    internal static SignInReply Of(SignInSheet sheet) => new(
        sheet.Issuer, sheet.ClientId, sheet.State, Edge.ReplyTime.At(sheet.ReachedAt), sheet.Unaccounted, sheet.TakesPeople, TroubleReply.Of(sheet.Trouble),
        [.. sheet.People.Select(PersonReply.Of)]);
}
