using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using TestKit;

namespace Benchmarks.Rush;

/// <summary>Worker processes, set up as for a rush that was agreed with the vendors, over one PostgreSQL database, and the registering of the brokers through one of them.</summary>
internal sealed class RushWorkers(TestDatabase database) : IDisposable
{
    /// <summary>The default of 4 spares a vendor that knows nothing of a rush.</summary>
    private const string AtATime = "--Provisioning:ConcurrencyPerBroker=16";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmark-rush-");
    private readonly List<ApiProcess> running = [];

    public async Task RegisterAsync(RushBrokers brokers, CancellationToken ct)
    {
        using var api = Process("--Provisioning:Enabled=false");
        await api.StartAsync(ct);
        using var http = new HttpClient { BaseAddress = api.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(http, ct));
        for (var number = 1; number <= RushBrokers.Count + RushBrokers.Earlier; number++)
        {
            var broker = new { url = brokers.UrlOf(number), user = RushBrokers.User, password = RushBrokers.Password };
            using var reply = await http.PutAsJsonAsync($"/api/v1/vendors/{RushBrokers.VendorOf(number)}/broker", broker, ct);
            reply.EnsureSuccessStatusCode();
        }
    }

    public async Task StartAsync(CancellationToken ct)
    {
        var api = Process();
        running.Add(api);
        await api.StartAsync(ct);
    }

    /// <summary>SIGKILL for the first of them.</summary>
    public void KillOne() => running[0].Kill();

    public void Dispose()
    {
        running.ForEach(api => api.Dispose());
        folder.Delete(recursive: true);
    }

    private ApiProcess Process(params string[] settings) => new(
        folder.FullName,
        [
            "--Database:Provider=PostgreSQL", $"--ConnectionStrings:Marketplace={database.ConnectionString}", "--Logging:LogLevel:Default=Warning",
            "--RateLimits:WritesPerMinute=1000000", AtATime, .. settings,
        ]);

    private static async Task<string> TokenAsync(HttpClient http, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-operator",
            ["client_secret"] = "demo-only-not-secret",
            ["scope"] = "vendors:write",
        });
        using var reply = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, ct);
        reply.EnsureSuccessStatusCode();
        return (await reply.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString()!;
    }
}
