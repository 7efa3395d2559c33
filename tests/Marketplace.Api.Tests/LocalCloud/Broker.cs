using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud;

/// <summary>What a broker answered.</summary>
public sealed record BrokerReply(int Status, JsonObject Body, HttpResponseMessage Message)
{
    public string? Error => (string?)Body["error"];

    public string? Operation => (string?)Body["operation"];

    public JsonObject Credentials => Body["credentials"]!.AsObject();
}

/// <summary>Speaks the Open Service Broker API to one vendor of the cloud, as a platform would.</summary>
public sealed class Broker(LocalCloudProcess cloud, string vendor)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    public string? Version { get; init; } = "2.17";

    public string? Password { get; init; } = cloud.BrokerPassword;

    public string? Identity { get; init; }

    public async Task<BrokerReply> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var ct = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, new Uri(cloud.BaseAddress, $"/brokers/{vendor}/v2/{path}"));
        request.Headers.Authorization = Password is null ? null : new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{cloud.BrokerUser}:{Password}")));
        if (Version is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Broker-API-Version", Version);
        }

        if (Identity is not null)
        {
            request.Headers.Add("X-Broker-API-Request-Identity", Identity);
        }

        request.Content = body switch
        {
            null => null,
            string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        var response = await Http.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return new BrokerReply((int)response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject(), response);
    }

    public Task<BrokerReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<BrokerReply> ProvisionAsync(string id, JsonObject order) =>
        SendAsync(HttpMethod.Put, $"service_instances/{id}?accepts_incomplete=true", order);

    public Task<BrokerReply> ChangeAsync(string id, object change) =>
        SendAsync(HttpMethod.Patch, $"service_instances/{id}?accepts_incomplete=true", change);

    public Task<BrokerReply> EndAsync(string id, string service, string plan) => SendAsync(
        HttpMethod.Delete, $"service_instances/{id}?accepts_incomplete=true&service_id={service}&plan_id={plan}");

    public Task<BrokerReply> BindAsync(string id, string binding, JsonObject order) => SendAsync(
        HttpMethod.Put, $"service_instances/{id}/service_bindings/{binding}?accepts_incomplete=true", order);

    public Task<BrokerReply> UnbindAsync(string id, string binding, string service, string plan) => SendAsync(
        HttpMethod.Delete,
        $"service_instances/{id}/service_bindings/{binding}?accepts_incomplete=true&service_id={service}&plan_id={plan}");

    /// <summary>Creates an instance and answers with the address of its application.</summary>
    public async Task<Uri> ReadyAsync(string id, string service, string plan, string code = "992011", string name = "見本市")
    {
        var accepted = await ProvisionAsync(id, Orders.Provision(service, plan, code, name));
        Assert.Equal(202, accepted.Status);
        await Orders.UntilAsync(async () =>
            (string?)(await GetAsync($"service_instances/{id}/last_operation")).Body["state"] == "succeeded");
        return new Uri((string)accepted.Body["dashboard_url"]!);
    }

    /// <summary>Binds, waits where the vendor takes its time, and answers with the credentials.</summary>
    public async Task<JsonObject> BoundAsync(string id, string binding, JsonObject order)
    {
        var bound = await BindAsync(id, binding, order);
        Assert.True(bound.Status is 201 or 202, bound.Body.ToJsonString());
        await Orders.UntilAsync(async () =>
            (await GetAsync($"service_instances/{id}/service_bindings/{binding}")).Status == 200);
        return (await GetAsync($"service_instances/{id}/service_bindings/{binding}")).Credentials;
    }
}
