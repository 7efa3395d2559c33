using System.Text.Json.Nodes;
using LocalCloud.Bindings;
using LocalCloud.Hosting;

namespace LocalCloud.SignIn;

/// <summary>What a binding for sign-in tells the platform: the credentials of the purpose <c>sso</c> in the marketplace's profile.</summary>
internal static class SignInTerms
{
    public static JsonObject Of(Binding binding, CloudAddress address) => new()
    {
        ["redirect_uris"] = new JsonArray(At(binding, address, SignInPaths.Back)),
        ["post_logout_redirect_uris"] = new JsonArray(At(binding, address, SignInPaths.Page)),
        ["jwks_uri"] = address.Of(SignInPaths.KeysOf(binding.Vendor)).AbsoluteUri,
        ["scim"] = new JsonObject { ["base"] = At(binding, address, SignInPaths.Scim), ["token"] = binding.Secret },
    };

    private static string At(Binding binding, CloudAddress address, string page) => address.Of(SignInPaths.Of(binding.Tenant, page)).AbsoluteUri;
}
