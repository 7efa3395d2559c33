using LocalCloud.Hosting;

namespace LocalCloud.SignIn;

/// <summary>What an issuer says of itself (OpenID Connect Discovery 1.0 §3), as far as a sign-in needs it.</summary>
internal sealed record IssuerDocument(string Issuer, string AuthorizationEndpoint, string TokenEndpoint, string JwksUri, string? EndSessionEndpoint = null)
{
    /// <summary>It is the issuer that was asked, and names nothing that is not to be called.</summary>
    public bool IsOf(string issuer) =>
        Issuer == issuer && FitAddress.IsFit(AuthorizationEndpoint) && FitAddress.IsFit(TokenEndpoint) && FitAddress.IsFit(JwksUri)
        && (EndSessionEndpoint is null || FitAddress.IsFit(EndSessionEndpoint));
}

/// <summary>What the token endpoint gives for a code (OpenID Connect Core 1.0 §3.1.3.3).</summary>
internal sealed record TokenReply(string? IdToken);
