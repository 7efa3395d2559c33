using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Catalog.Municipalities;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>What every broker is told about the order: whose it is and where it comes from.</summary>
internal sealed class PlatformContext(IHostEnvironment environment)
{
    /// <summary>Our name in the profile; also the first word of the originating identity.</summary>
    public const string Platform = "marketplace";

#pragma warning disable CA1308 // the environment's name is written in small letters by convention, and never compared
    private string Environment => environment.EnvironmentName.ToLowerInvariant();
#pragma warning restore CA1308

    public JsonObject For(MunicipalityCode code, string municipalityName, string instanceName) => new()
    {
        ["platform"] = Platform,
        ["organization_guid"] = OrganizationOf(code),
        ["space_guid"] = SpaceOf(code),
        ["instance_name"] = instanceName,
        ["municipality_code"] = code.Value,
        ["municipality_name"] = municipalityName,
        ["environment"] = Environment,
    };

    /// <summary>One organization is one municipality, the same for ever.</summary>
    public static string OrganizationOf(MunicipalityCode code) => NamedGuid($"organization/{code.Value}");

    public string SpaceOf(MunicipalityCode code) => NamedGuid($"space/{code.Value}/{Environment}");

    /// <summary>A version-8 UUID (RFC 9562) over the hash of a name.</summary>
    private static string NamedGuid(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Platform}/{name}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
