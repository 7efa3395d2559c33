using System.Globalization;
using System.Text.Json.Serialization;

namespace LocalCloud.SignIn;

/// <summary>A person on the wire (RFC 7643 §4.1), as far as this cloud keeps one.</summary>
internal sealed record ScimUser(
    string? UserName, string? ExternalId = null, string? DisplayName = null, IReadOnlyList<ScimMail>? Emails = null, bool? Active = null, string? Id = null, IReadOnlyList<string>? Schemas = null)
{
    private const string Schema = "urn:ietf:params:scim:schemas:core:2.0:User";
    private const int Longest = 254;

    [JsonIgnore]
    public bool IsSound => UserName?.Trim() is { Length: > 0 and <= Longest } && (DisplayName?.Length ?? 0) <= Longest && (ExternalId?.Length ?? 0) <= Longest;

    [JsonIgnore]
    public string? Mail => Emails?.Select(mail => mail.Value).FirstOrDefault(mail => mail is { Length: > 0 and <= Longest });

    public static ScimUser Of(Account account) => new(
        account.UserName,
        account.ExternalId,
        account.DisplayName,
        account.Mail is { } mail ? [new ScimMail(mail, Primary: true)] : [],
        account.MayWork,
        account.Id.Value.ToString("N", CultureInfo.InvariantCulture),
        [Schema]);
}

internal sealed record ScimMail(string? Value, bool Primary = false);

/// <summary>The answer to a question (RFC 7644 §3.4.2), whose one member begins with a capital.</summary>
internal sealed record ScimList([property: JsonPropertyName("Resources")] IReadOnlyList<ScimUser> Resources)
{
    public IReadOnlyList<string> Schemas { get; } = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];

    public int TotalResults => Resources.Count;
}

/// <summary>What is to become another (RFC 7644 §3.5.2).</summary>
internal sealed record ScimPatch(IReadOnlyList<ScimChange>? Operations)
{
    /// <summary>Whether the person is to be active; null when anything else is asked.</summary>
    public bool? Active => Operations is [{ IsActive: true, Value: { } value }] ? value : null;
}

internal sealed record ScimChange(string? Op, string? Path, bool? Value)
{
    public bool IsActive => string.Equals(Op, "replace", StringComparison.OrdinalIgnoreCase) && string.Equals(Path, "active", StringComparison.OrdinalIgnoreCase);
}
