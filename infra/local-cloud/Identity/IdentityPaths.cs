namespace LocalCloud.Identity;

/// <summary>Addresses of the identity provider.</summary>
internal static class IdentityPaths
{
    public const string Issuer = "/idp";
    public const string Discovery = Issuer + "/.well-known/openid-configuration";
    public const string Keys = Issuer + "/jwks";
    public const string Authorize = Issuer + "/authorize";
    public const string Token = Issuer + "/token";
    public const string SignIn = Issuer + "/sign-in";
    public const string SignOut = Issuer + "/sign-out";
    public const string Clients = Issuer + "/clients";
}
