namespace Marketplace.Api.Edge.Tokens;

/// <summary>Section <c>Tokens</c>: with which keys access tokens are signed and sealed.</summary>
internal sealed record TokenOptions
{
    public const string Section = "Tokens";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>PKCS#12 file of the certificate that signs; required outside Development.</summary>
    public string? SigningCertificate { get; init; }

    public string? SigningCertificatePassword { get; init; }

    /// <summary>PKCS#12 file of the certificate that seals; required outside Development.</summary>
    public string? EncryptionCertificate { get; init; }

    public string? EncryptionCertificatePassword { get; init; }

    /// <summary>Public base address of the marketplace, as it stands in tokens; from each request unless given.</summary>
    public Uri? Issuer { get; init; }

    /// <summary>Where Development keeps the keys that it makes for itself.</summary>
    public string KeyFolder { get; init; } = "App_Data/keys";

    public static TokenOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<TokenOptions>() ?? new TokenOptions();

    /// <summary>Why the program must not start, one sentence for each fault.</summary>
    public IEnumerable<string> Refusals(IHostEnvironment environment) => environment.IsDevelopment() ? [] : new[]
    {
        Refusal("Tokens:SigningCertificate", SigningCertificate, "signs access tokens"),
        Refusal("Tokens:EncryptionCertificate", EncryptionCertificate, "seals access tokens"),
    }.OfType<string>();

    private static string? Refusal(string key, string? path, string use) =>
        string.IsNullOrWhiteSpace(path) ? $"{key} is missing: outside Development it expects the path of a PKCS#12 file with the certificate that {use}."
        : File.Exists(path) ? null
        : $"{key} names {path}, where there is no file: it expects the path of a PKCS#12 file with the certificate that {use}.";
}
