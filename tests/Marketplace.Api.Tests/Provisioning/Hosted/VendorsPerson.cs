using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;

namespace Marketplace.Api.Tests.Provisioning.Hosted;

/// <summary>A person of a vendor who does every task as soon as it is there, over HTTP.</summary>
internal sealed class VendorsPerson(HttpClient vendor)
{
    public const string Secret = "typed-by-a-person";

    private const string Address = "https://aozora.example.jp/t/one";

    public async Task WorkAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            foreach (var task in await OpenAsync())
            {
                await FinishAsync(task);
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    public async Task<IReadOnlyList<JsonNode>> OpenAsync() =>
        [.. (await vendor.AskAsync("/api/v1/tasks").BodyAsync()).Items().Where(task => task["doneAt"] is null && task["refusedAt"] is null)];

    public async Task<JsonNode> NextAsync()
    {
        JsonNode? found = null;
        await TestHouse.UntilAsync(async () => (found = await OpenAsync() is [var first, ..] ? first : null) is not null);
        return found!;
    }

    public async Task FinishAsync(JsonNode task)
    {
        var body = task.Text("kind") switch
        {
            "create" => new JsonObject { ["address"] = Address },
            "bind" => new JsonObject { ["credentials"] = new JsonObject { ["user"] = "admin", ["password"] = Secret } },
            _ => [],
        };
        using var done = await vendor.PostAsync($"/api/v1/tasks/{task.Text("id")}/done", body.ToJsonString());
        Assert.True((int)done.StatusCode == 204, await done.Content.ReadAsStringAsync(CancellationToken.None));
    }

    public async Task RefuseAsync(JsonNode task, string words)
    {
        using var refused = await vendor.PostAsync($"/api/v1/tasks/{task.Text("id")}/refusal", new JsonObject { ["words"] = words }.ToJsonString());
        Assert.Equal(204, (int)refused.StatusCode);
    }
}
