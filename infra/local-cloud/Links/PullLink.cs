using System.Net.Http.Headers;
using System.Text.Json;
using LocalCloud.Bindings;
using LocalCloud.Hosting;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Links;

/// <summary>
/// Reads over a tenant's link, now and over HTTP. Time and size are bounded: a neighbour that hangs or floods makes a
/// sentence on the page, not an outage.
/// </summary>
internal sealed partial class PullLink(
    IDbContextFactory<CloudDb> dbs, IHttpClientFactory clients, CloudAddress address, TimeProvider time, ILogger<PullLink> log)
{
    public async Task<LinkPull<TItem>> RunAsync<TItem>(
        TenantId tenant, string contractInterface, string? query, CancellationToken ct)
    {
        if (await LinkAsync(tenant, contractInterface, ct) is not { } link)
        {
            return new LinkPull<TItem>(LinkState.None, []);
        }

        try
        {
            var document = await FetchAsync<TItem>(link, query, ct);
            return document is { Items: not null } && document.Interface == link.Interface && document.Version == link.Version
                ? new LinkPull<TItem>(LinkState.Answered, document.Items)
                : Silent<TItem>(link, "unexpected document");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            return Silent<TItem>(link, e.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Silent<TItem>(link, "no answer in time");
        }
    }

    private async Task<Binding?> LinkAsync(TenantId tenant, string contractInterface, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var links = await db.Bindings.InForceAsync(tenant, BindingPurpose.LinkConsumer, time.GetUtcNow(), ct);
        return links.Find(l => l.Interface == contractInterface);
    }

    private async Task<LinkDocument<TItem>?> FetchAsync<TItem>(Binding link, string? query, CancellationToken ct)
    {
        using var client = clients.CreateClient(nameof(PullLink));
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Of(link.SourcePath + query));
        request.Headers.Authorization = link.Credential.ToHeader();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        return await JsonSerializer.DeserializeAsync<LinkDocument<TItem>>(body, JsonSerializerOptions.Web, ct);
    }

    private LinkPull<TItem> Silent<TItem>(Binding link, string reason)
    {
        LogSilent(link.Number, link.Interface, reason);
        return new LinkPull<TItem>(LinkState.Silent, []);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Link {Number} ({Interface}) gave no usable answer: {Reason}")]
    private partial void LogSilent(long number, string @interface, string reason);
}
