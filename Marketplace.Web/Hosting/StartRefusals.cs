using Catalog.Storage;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;

namespace Marketplace.Web.Hosting;

/// <summary>Why this configuration must not start: one sentence for each fault, every one naming its key.</summary>
internal static class StartRefusals
{
    public static IReadOnlyList<string> Of(IConfiguration configuration, IHostEnvironment environment) =>
        OfDatabase(configuration).ToList() is { Count: > 0 } ofDatabase
            ? [.. OfDemo(configuration, environment), .. OfSignIn(configuration, environment), .. ofDatabase]
            : [.. OfDemo(configuration, environment), .. OfSignIn(configuration, environment), .. EmbeddedApi.StartRefusals(configuration, environment)];

    private static IEnumerable<string> OfDemo(IConfiguration configuration, IHostEnvironment environment)
    {
        if (DemoOptions.From(configuration).Enabled && !environment.IsDevelopment())
        {
            yield return Say(nameof(HostingText.DemoOutsideDevelopment), environment.EnvironmentName);
        }
    }

    private static IEnumerable<string> OfSignIn(IConfiguration configuration, IHostEnvironment environment)
    {
        var oidc = OidcOptions.From(configuration);
        if (string.IsNullOrWhiteSpace(oidc.Authority))
        {
            if (!environment.IsDevelopment())
            {
                yield return Say(nameof(HostingText.AuthorityMissing), environment.EnvironmentName);
            }

            yield break;
        }

        if (!Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var authority) || !IsTrusted(authority, environment))
        {
            yield return Say(nameof(HostingText.AuthorityNotHttps), oidc.Authority);
        }

        foreach (var key in oidc.MissingKeys())
        {
            yield return Say(nameof(HostingText.OidcKeyMissing), key);
        }
    }

    private static IEnumerable<string> OfDatabase(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        var connection = configuration.GetConnectionString("Marketplace");
        if (provider is not null && !Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out _))
        {
            yield return Say(nameof(HostingText.ProviderUnknown), provider);
        }
        else if (DatabaseChoice.IsPostgres(configuration) && string.IsNullOrWhiteSpace(connection))
        {
            yield return Say(nameof(HostingText.ConnectionMissing));
        }
        else if (!DatabaseChoice.IsPostgres(configuration) && connection?.Contains("Host=", StringComparison.OrdinalIgnoreCase) is true)
        {
            yield return Say(nameof(HostingText.ConnectionNotSqlite));
        }
    }

    private static bool IsTrusted(Uri authority, IHostEnvironment environment) =>
        authority.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && authority.IsLoopback);

    private static string Say(string key, params object[] args) => HostingWords.Say(key, Cultures.Default, args);
}
