using System.Text.Json.Nodes;
using LocalCloud.Hosting;
using LocalCloud.Links;

namespace LocalCloud.Bindings;

internal sealed record BindingReply(JsonObject Credentials)
{
    public static BindingReply Of(Binding binding, CloudAddress address) => new(binding.Purpose switch
    {
        BindingPurpose.Access => new JsonObject
        {
            ["tenant_url"] = address.Of(binding.Tenant.Path).AbsoluteUri,
            ["admin_user"] = binding.User,
            ["admin_password"] = binding.Secret,
        },
        BindingPurpose.LinkProvider => new JsonObject
        {
            ["uri"] = address.Of(LinkPaths.Of(binding.Tenant, binding.Interface)).AbsoluteUri,
            ["client_id"] = binding.User,
            ["client_secret"] = binding.Secret,
            ["interface"] = binding.Interface,
            ["version"] = binding.Version,
        },
        _ => [],
    });
}
