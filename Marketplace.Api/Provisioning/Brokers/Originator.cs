using System.Text.Json;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>The person or program behind a call (X-Broker-API-Originating-Identity).</summary>
internal sealed record Originator(string UserId, string MunicipalityCode)
{
    public string ToHeader() =>
        $"{PlatformContext.Platform} {Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this, BrokerJson.Options))}";
}
