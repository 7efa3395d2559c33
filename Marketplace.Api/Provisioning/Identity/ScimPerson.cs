namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Where a vendor takes people (RFC 7644): base address and access of one tenant.</summary>
internal sealed record ScimTarget(string Base, string Token)
{
    /// <summary>Never prints the token.</summary>
    public override string ToString() => $"{nameof(ScimTarget)} {{ {Base} }}";
}

/// <summary>A person as a vendor is told of (RFC 7643 §4.1).</summary>
/// <param name="UserName">The name under which the issuer knows the person; unique at the vendor.</param>
/// <param name="ExternalId">Our id of the person, which the vendor keeps beside its own.</param>
/// <param name="DisplayName">Name for people.</param>
/// <param name="Mail">Address for notices; <c>null</c> = none.</param>
internal sealed record ScimPerson(string UserName, string ExternalId, string DisplayName, string? Mail);

/// <summary>A person as the vendor keeps it.</summary>
/// <param name="Id">The vendor's own id.</param>
/// <param name="UserName">As it was told.</param>
/// <param name="Active">May sign in; a vendor that leaves it out lets in.</param>
internal sealed record ScimUser(string Id, string? UserName = null, bool Active = true);
