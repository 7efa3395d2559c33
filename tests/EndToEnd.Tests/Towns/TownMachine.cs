using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace EndToEnd.Tests.Towns;

/// <summary>A town's program at the API of the running marketplace.</summary>
internal sealed class TownMachine(HttpClient http) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TownMachine> SignInAsync(Portal portal, string town)
    {
        var http = new HttpClient { BaseAddress = portal.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = $"demo-town-{town}",
            ["client_secret"] = "demo-only-not-secret",
            ["scope"] = "subscriptions:read subscriptions:write operations:read exports:read",
        });
        using var reply = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct);
        var token = await reply.Content.ReadFromJsonAsync<JsonElement>(Ct);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        return new TownMachine(http);
    }

    /// <returns>Id of the subscription.</returns>
    public async Task<string> OrderAsync(string offering, string plan, string town)
    {
        using var reply = await http.PostAsJsonAsync("/api/v1/subscriptions", new { offering, plan, municipality = town }, Ct);
        Assert.True(reply.StatusCode == HttpStatusCode.Accepted, await reply.Content.ReadAsStringAsync(Ct));
        return (await reply.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("subscription").GetString()!;
    }

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var reply = await http.SendAsync(request, Ct);
        return reply.StatusCode;
    }

    public async Task<JsonElement> ReadAsync(string address) => await http.GetFromJsonAsync<JsonElement>(address, Ct);

    public async Task UntilAsync(string subscription, string state)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        while ((await ReadAsync($"/api/v1/subscriptions/{subscription}")).GetProperty("state").GetString() != state)
        {
            await Task.Delay(200, patience.Token);
        }
    }

    public void Dispose() => http.Dispose();
}
