using Microsoft.IdentityModel.Tokens;

namespace LocalCloud.Identity;

/// <summary>Reads what a client signs with, at the address that it named.</summary>
internal sealed class ReadKeys(IHttpClientFactory clients)
{
    /// <summary>Null when there is nothing there that can be used.</summary>
    public async Task<JsonWebKeySet?> RunAsync(string address, CancellationToken ct)
    {
        using var client = clients.CreateClient(nameof(ReadKeys));
        try
        {
            var keys = new JsonWebKeySet(await client.GetStringAsync(new Uri(address), ct));
            return keys.Keys.Count > 0 && keys.Keys.All(key => !key.HasPrivateKey) ? keys : null;
        }
        catch (Exception e) when (e is HttpRequestException or ArgumentException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
