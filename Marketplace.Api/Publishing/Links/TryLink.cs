using System.Net;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Publishing.Links;

/// <summary>Asks a server whether a page is there: HEAD, and GET where it does not take HEAD. Nothing of the page is kept.</summary>
internal sealed class TryLink(BrokerHttp http)
{
    /// <summary>Enough to see that the page begins; a longer one is as good.</summary>
    private const int Beginning = 64 * 1024;

    /// <returns>HTTP status; <c>null</c> = nobody answered.</returns>
    public async Task<int?> RunAsync(string url, CancellationToken ct)
    {
        var asked = await AskAsync(HttpMethod.Head, url, ct);
        return asked is null or >= 400 and not (int)HttpStatusCode.NotFound and not (int)HttpStatusCode.Gone ? await AskAsync(HttpMethod.Get, url, ct) : asked;
    }

    private async Task<int?> AskAsync(HttpMethod method, string url, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Accept.ParseAdd("*/*");
        return (await http.AskAsync(request, Beginning, ct)).Status;
    }
}
