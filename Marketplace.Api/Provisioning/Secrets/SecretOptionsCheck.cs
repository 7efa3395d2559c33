using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Secrets;

/// <summary>Development makes itself a key on first use; everywhere else a missing one stops the start.</summary>
internal sealed class SecretOptionsCheck(IHostEnvironment environment) : IValidateOptions<SecretOptions>
{
    public const string DevelopmentFile = "App_Data/secrets.key";

    public ValidateOptionsResult Validate(string? name, SecretOptions options)
    {
        var file = FileOf(options, environment);
        if (file is null)
        {
            return ValidateOptionsResult.Fail(
                "Secrets:KeyFile is missing. Name the file that holds the key for vendors' credentials: "
                + "one line, 32 random bytes in Base64, readable only by this program.");
        }

        if (environment.IsDevelopment() && !File.Exists(file))
        {
            KeyRing.Make(file);
        }

        return KeyRing.Read(file) is not null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(
            $"Secrets:KeyFile names '{file}', which does not exist or does not hold keys. "
            + "It needs at least one line, each 32 random bytes in Base64, the sealing key first.");
    }

    public static string? FileOf(SecretOptions options, IHostEnvironment environment) =>
        options.KeyFile is { Length: > 0 } named ? named
        : environment.IsDevelopment() ? DevelopmentFile
        : null;
}
