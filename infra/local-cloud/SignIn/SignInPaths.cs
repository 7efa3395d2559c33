using LocalCloud.Tenants;

namespace LocalCloud.SignIn;

/// <summary>Where a tenant asks its people to sign in, and where the platform says who they are.</summary>
internal static class SignInPaths
{
    public const string Page = "sign-in";
    public const string Start = "sign-in/start";
    public const string Back = "sign-in/back";
    public const string Out = "sign-out";
    public const string OutEverywhere = "sign-out/everywhere";
    public const string Scim = "scim/v2";

    public static string Of(TenantId tenant, string page) => tenant.Path + page;

    /// <summary>A vendor has one key for all its tenants.</summary>
    public static string KeysOf(string vendor) => $"/vendors/{vendor}/jwks";
}
