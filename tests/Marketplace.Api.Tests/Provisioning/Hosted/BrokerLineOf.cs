using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Tests.Edge;

namespace Marketplace.Api.Tests.Provisioning.Hosted;

/// <summary>Plain calls to a broker, for what no worker would ask.</summary>
internal sealed class BrokerLineOf(BrokerAccess access)
{
    /// <returns>The status.</returns>
    public async Task<int> SendAsync(HttpMethod method, string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri($"{access.Url}/v2/service_instances/{path}"));
        request.Headers.Authorization = access.Authorization;
        request.Headers.Add("X-Broker-API-Version", "2.17");
        request.Content = method == HttpMethod.Put ? new StringContent(new JsonObject
        {
            ["service_id"] = "aozora-kenko",
            ["plan_id"] = "aozora-kenko-basic",
            ["organization_guid"] = "o",
            ["space_guid"] = "s",
        }.ToJsonString()) : null;
        using var answer = await http.SendAsync(request, ApiUnderTest.Ct);
        return (int)answer.StatusCode;
    }
}
