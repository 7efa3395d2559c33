namespace Marketplace.Web.Accounts;

/// <summary>Section <c>Oidc</c>: the identity provider of the people. Without an authority nobody but demo people signs in.</summary>
internal sealed record OidcOptions
{
    public const string Section = "Oidc";

    /// <summary>The issuer's URL.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Authority);

    public static OidcOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<OidcOptions>() ?? new OidcOptions();

    public IEnumerable<string> MissingKeys()
    {
        if (string.IsNullOrWhiteSpace(ClientId))
        {
            yield return $"{Section}:{nameof(ClientId)}";
        }

        if (string.IsNullOrWhiteSpace(ClientSecret))
        {
            yield return $"{Section}:{nameof(ClientSecret)}";
        }
    }
}
