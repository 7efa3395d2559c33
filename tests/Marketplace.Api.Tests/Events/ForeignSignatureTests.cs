using System.Text;
using Marketplace.Api.Events;

namespace Marketplace.Api.Tests.Events;

/// <summary>Our signatures before the eyes of programs that others wrote: <c>standardwebhooks</c> and <c>svix</c> of npm.</summary>
public sealed class ForeignSignatureTests
{
    private const string Secret = "AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhqK+2vcTL0tk=";

    /// <summary>Made by standardwebhooks 1.1.1 and svix 1.99.1, which agree.</summary>
    [Theory]
    [InlineData("msg_1", """{"specversion":"1.0","subject":"x"}""", "v1,oPsScu0zKNhJHLYXpY/AtfDQDh714ZKqRkh0aAuR3Ao=")]
    [InlineData("0199c2d0-0000-7000-8000-000000000001", """{"a":"予防接種"}""", "v1,VtqNf85L+ihmC4aGOIkDw0qXNaTXigflxE5GzTxiyqY=")]
    [InlineData("e", "", "v1,XTxz2sSCGcCIZuNRzrZP+sIgwb4FetDEzrzM59m1oFg=")]
    public void Foreign_signature_equals_ours(string id, string body, string signature)
    {
        var (secret, bytes) = (Convert.FromBase64String(Secret), Encoding.UTF8.GetBytes(body));

        Assert.Equal(signature, StandardWebhook.Sign(id, 1790000000, bytes, [secret]));
        Assert.True(StandardWebhook.Verifies(id, "1790000000", bytes, $"v2,unknown {signature}", [secret]));
        Assert.False(StandardWebhook.Verifies(id + "x", "1790000000", bytes, signature, [secret]));
    }

    [Fact]
    public async Task Foreign_verifiers_take_what_we_sign_and_nothing_that_was_changed()
    {
        await ForeignVerifier.RequireAsync(TestContext.Current.CancellationToken);
        var (id, seconds, body) = ("event-1", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), """{"specversion":"1.0","data":{"state":"利用中"}}""");
        var (old, renewed) = (Convert.FromBase64String(Secret), new byte[32]);
        var both = StandardWebhook.Sign(id, seconds, Encoding.UTF8.GetBytes(body), [renewed, old]);
        var stale = StandardWebhook.Sign(id, seconds - 360, Encoding.UTF8.GetBytes(body), [old]);

        var said = await ForeignVerifier.AskAsync(
            [
                new(Secret, id, seconds, both, body),
                new(Convert.ToBase64String(renewed), id, seconds, both, body),
                new(Secret, id, seconds, both, body.Replace("1.0", "1.1", StringComparison.Ordinal)),
                new(Secret, id + "x", seconds, both, body),
                new(Secret, id, seconds + 1, both, body),
                new(Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]), id, seconds, both, body),
                new(Secret, id, seconds - 360, stale, body),
            ],
            TestContext.Current.CancellationToken);

        Assert.Equal(["taken", "taken", "refused", "refused", "refused", "refused", "refused"], said["standardwebhooks"]);
        Assert.Equal(said["standardwebhooks"], said["svix"]);
    }
}
