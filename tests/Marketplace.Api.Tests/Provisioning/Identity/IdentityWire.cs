using Marketplace.Api.Provisioning.Identity;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>What the tests of the wire say of one tenant.</summary>
internal static class IdentityWire
{
    public const string Back = "https://kenko.example/oidc/back";

    public static ClientMetadata Client { get; } =
        new([Back], ["https://kenko.example/oidc/out"], "https://kenko.example/jwks", "健康管理システム", "01a22c95-77fc-7f27-9b0c-70be3956f563");

    public static ScimPerson Person { get; } = new("suzuki \"h\" \\@town.example", "person-1", "鈴木 花子", "suzuki@town.example");

    public static async Task<KnownClient> RegisteredAsync(IssuerClient issuers, string endpoint, string token)
    {
        var made = (await issuers.RegisterAsync(endpoint, token, Client, Ct)).Body!;
        return new(made.ClientId, made.RegistrationClientUri!, made.RegistrationAccessToken!);
    }
}
