namespace Marketplace.Api.Provisioning.Identity;

/// <summary>One call to a server of identity.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Whole address, as the other side named it: hostile input.</param>
/// <param name="Token">Bearer token; <c>null</c> = the call needs none. Never printed, and taken out of whatever is answered.</param>
internal sealed record IdentityCall(HttpMethod Method, string Address, string? Token = null)
{
    /// <summary>Body, written as JSON; <c>null</c> = none.</summary>
    public byte[]? Body { get; init; }

    public string MediaType { get; init; } = "application/json";

    public override string ToString() => $"{Method} {Address}";
}
