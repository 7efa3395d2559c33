namespace Marketplace.Api.Provisioning.Secrets;

/// <summary>Section <c>Secrets</c>.</summary>
public sealed record SecretOptions
{
    /// <summary>The file of keys: one per line, 32 bytes in Base64. The first seals, all open; new ones are put on top.</summary>
    public string KeyFile { get; init; } = string.Empty;
}
