using System.Globalization;
using System.Text.Json.Nodes;
using LocalCloud.Hosting;
using LocalCloud.Links;
using LocalCloud.Records;
using LocalCloud.SignIn;

namespace LocalCloud.Bindings;

internal sealed record BindingReply(JsonObject Credentials, BindingMetadata? Metadata)
{
    public static BindingReply Of(Binding binding, CloudAddress address, LocalCloudOptions options) => new(CredentialsOf(binding, address), MetadataOf(binding, options));

    private static JsonObject CredentialsOf(Binding binding, CloudAddress address) => binding.Purpose switch
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
        BindingPurpose.Export => Export(binding, address),
        BindingPurpose.SignIn => SignInTerms.Of(binding, address),
        _ => [],
    };

    /// <summary>Credentials of people and links grow old; an export says its own end.</summary>
    private static BindingMetadata? MetadataOf(Binding binding, LocalCloudOptions options) => binding.Purpose is BindingPurpose.Access or BindingPurpose.LinkProvider
        ? new BindingMetadata(binding.Life.ReadyAt.AddDays(options.RenewDays).ToString("yyyy-MM-dd'T'HH:mm:ss.f'Z'", CultureInfo.InvariantCulture))
        : null;

    private static JsonObject Export(Binding binding, CloudAddress address) => new()
    {
        ["uri"] = address.Of(ExportEndpoints.PathOf(binding)).AbsoluteUri,
        ["client_id"] = binding.User,
        ["client_secret"] = binding.Secret,
        ["format"] = RecordFile.Format,
        ["rows"] = RecordFile.Read(binding.File!)!.Rows.Count,
        ["sha256"] = RecordFile.Sum(binding.File!),
        ["expires_at"] = binding.ExpiresAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };
}

internal sealed record BindingMetadata(string RenewBefore);
