using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class ReplyCacheTests(Apis apis)
{
    [Fact]
    public async Task A_public_reply_is_kept_for_callers_without_a_token_alone()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");

        Assert.False(await IsKeptAsync(api.Anonymous, "/api/v1/offerings?q=kenko"));
        Assert.True(await IsKeptAsync(api.Anonymous, "/api/v1/offerings?q=kenko"));
        Assert.False(await IsKeptAsync(api.Anonymous, "/api/v1/offerings?q=sesshu"));
        Assert.False(await IsKeptAsync(town, "/api/v1/offerings?q=kenko"));
        Assert.False(await IsKeptAsync(api.Anonymous, "/api/v1/offerings?q=kenko", ("Accept-Language", "en")));
    }

    [Theory]
    [InlineData("/api/v1/offerings?area=nowhere")]
    [InlineData("/api/v1/offerings/nobody")]
    [InlineData("/api/v1/offerings?odd=1")]
    public async Task A_refusal_is_never_kept(string address)
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);

        Assert.False(await IsKeptAsync(api.Anonymous, address));
        Assert.False(await IsKeptAsync(api.Anonymous, address));
    }

    private static async Task<bool> IsKeptAsync(HttpClient caller, string address, params (string, string)[] headers)
    {
        using var answer = await caller.AskAsync(address, headers);
        return answer.Headers.Age is not null;
    }
}
