using System.Text.Json.Nodes;
using Catalog.Publishing.Descriptors;
using Catalog.Storage;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Publishing.Sources;

/// <summary>A working API, a vendor's hosting, and a draft that stands in both.</summary>
internal sealed class SourceHouse(ApiUnderTest api, FileHosting hosting) : IAsyncDisposable
{
    public const string Offering = "aozora-test";

    public const string Path = "/api/v1/offerings/" + Offering;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public ApiUnderTest Api => api;

    public FileHosting Hosting => hosting;

    public static async Task<SourceHouse> StartAsync(Apis apis, Engine engine, string call = "5")
    {
        var api = await apis.StartAsync(
            engine, "--Provisioning:Enabled=true", "--Provisioning:AllowLoopbackBrokers=true", "--Provisioning:FirstPollSeconds=0.05", $"--Provisioning:CallSeconds={call}", "--Provisioning:ConnectSeconds=0.5");
        var house = new SourceHouse(api, await FileHosting.StartAsync());
        await house.EditByHandAsync("試験用の健康管理");
        return house;
    }

    /// <summary>The file in which nothing is wrong, in its format of repositories.</summary>
    public static string Yaml(string name = "試験用の健康管理", Action<JsonObject>? edit = null)
    {
        var document = SoundDescriptor.Copy();
        Edits.Set("product.name", name)(document);
        edit?.Invoke(document);
        return DescriptorText.Yaml(document);
    }

    public async Task<HttpClient> VendorAsync() => await api.AsAsync("vendor");

    /// <returns>Number of the edit.</returns>
    public async Task<int> EditByHandAsync(string name)
    {
        var document = SoundDescriptor.Copy();
        Edits.Set("product.name", name)(document);
        return (await (await VendorAsync()).SendJsonAsync(HttpMethod.Put, $"{Path}/draft", document.ToJsonString()).BodyAsync())["edit"]!.GetValue<int>();
    }

    public async Task<JsonNode> RegisterAsync(bool submitsItself = false, string? url = null)
    {
        var body = new JsonObject { ["url"] = url ?? hosting.Url, ["submitsItself"] = submitsItself };
        await (await VendorAsync()).SendJsonAsync(HttpMethod.Put, $"{Path}/source", body.ToJsonString()).BodyAsync();
        return await ReadingAsync();
    }

    public async Task<JsonNode> ReadAgainAsync()
    {
        using var asked = await (await VendorAsync()).SendJsonAsync(HttpMethod.Post, $"{Path}/source/read", body: null);
        Assert.Equal(204, (int)asked.StatusCode);
        return await ReadingAsync();
    }

    public async Task<JsonNode> DraftAsync() => await (await VendorAsync()).AskAsync($"{Path}/draft").BodyAsync();

    public async Task<string> NameAsync() => (await DraftAsync())["answers"]!["product"]!.Text("name");

    /// <summary>As if the failing readings had begun so long ago.</summary>
    public async Task AgeAsync(TimeSpan by)
    {
        await using var db = await OpenAsync();
        DateTimeOffset? since = TimeProvider.System.GetUtcNow() - by;
        await db.ListingSources.ExecuteUpdateAsync(set => set.SetProperty(source => source.FailingSince, since), ApiUnderTest.Ct);
    }

    public Task<MarketplaceDb> OpenAsync() => api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct);

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await hosting.DisposeAsync();
    }

    /// <summary>The source after the reading that was asked for: it is due again only later.</summary>
    private async Task<JsonNode> ReadingAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiUnderTest.Ct);
        patience.CancelAfter(Patience);
        while (true)
        {
            await using (var db = await OpenAsync())
            {
                var now = TimeProvider.System.GetUtcNow();
                if (await db.ListingSources.AnyAsync(source => source.Offering == Offering && source.DueAt > now, patience.Token))
                {
                    return await (await VendorAsync()).AskAsync($"{Path}/source").BodyAsync();
                }
            }

            await Task.Delay(20, patience.Token);
        }
    }
}
