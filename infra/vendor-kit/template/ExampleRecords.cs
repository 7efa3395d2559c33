using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using VendorKit;

namespace ExampleBroker;

/// <summary>Gives out all records of a tenant, and takes in those of another one (docs/ladder.md). Here they are one CSV file.</summary>
internal static class ExampleRecords
{
    private const string Header = "number,name,taken_on\r\n";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 5 * 1024 * 1024,
    };

    /// <summary>A sandbox begins with synthetic records where the marketplace asks for them; any other tenant begins empty.</summary>
    public static async Task BeginAsync(string file, Tenant tenant, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            var isSample = (string?)tenant.Context["environment"] == "sandbox" && (bool?)tenant.Context["sandbox"]?["records"] == true;
            var rows = isSample ? Enumerable.Range(1, 10).Select(number => $"{number},\"Sample, {number}\",2026-04-{number:00}\r\n") : [];
            await File.WriteAllTextAsync(file, Header + string.Concat(rows), ct);
        }
    }

    /// <summary>The file as it is now lies open for a day, for whoever has the credentials.</summary>
    public static async Task<AccessAnswer> ExportAsync(ExamplePlaces places, Tenant tenant, Access access, string password, CancellationToken ct)
    {
        File.Copy(places.RecordsOf(tenant), places.ExportOf(tenant, access), overwrite: true);
        var file = await File.ReadAllBytesAsync(places.ExportOf(tenant, access), ct);
        return AccessAnswer.Ready(new JsonObject
        {
            ["uri"] = places.AddressOf(tenant, access).AbsoluteUri,
            ["client_id"] = access.Id,
            ["client_secret"] = password,
            ["format"] = "csv",
            ["rows"] = file.Count(each => each == '\n') - 1,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file)),
            ["expires_at"] = TimeProvider.System.GetUtcNow().AddDays(1).ToString("O"),
        });
    }

    public static async Task<AccessAnswer> ImportAsync(string file, Access access, CancellationToken ct)
    {
        var source = access.Parameters["source"];
        using var request = new HttpRequestMessage(HttpMethod.Get, (string?)source?["uri"]);
        var credentials = Encoding.UTF8.GetBytes($"{(string?)source?["client_id"]}:{(string?)source?["client_secret"]}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        using var answer = await Http.SendAsync(request, ct);
        var taken = answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(ct) : [];
        if (Convert.ToHexStringLower(SHA256.HashData(taken)) != (string?)access.Parameters["sha256"])
        {
            return AccessAnswer.Refused("The source gave no file, or not the one that was announced.");
        }

        await File.WriteAllBytesAsync(file, taken, ct);
        return AccessAnswer.Ready([]);
    }
}
