using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>The identity provider as a client meets it that somebody else wrote.</summary>
[Collection(CloudTests.Name)]
public sealed class IdentityProviderTests(CloudFixture cloud)
{
    [Fact]
    public async Task Client_is_registered_with_the_initial_token_alone_and_told_what_was_taken()
    {
        await using var client = await OwnClient.StartAsync(cloud.Process);

        var stranger = await client.RegisterAsync(client.Metadata(), "another-token");
        var made = await client.RegisterAsync(client.Metadata());
        var read = await client.SendAsync(HttpMethod.Get, (string)made.Body["registration_client_uri"]!, (string?)made.Body["registration_access_token"]);

        Assert.Equal((401, "invalid_token", 201, 200), (stranger.Status, (string?)stranger.Body["error"], made.Status, read.Status));
        Assert.All(client.Metadata(), said => Assert.True(JsonNode.DeepEquals(said.Value, made.Body[said.Key]), said.Key));
        Assert.True(JsonNode.DeepEquals(made.Body, read.Body));
    }

    [Theory]
    [InlineData("redirect_uris", """["http://kenko.example/back"]""", "invalid_redirect_uri")]
    [InlineData("redirect_uris", """["https://kenko.example/back#part"]""", "invalid_redirect_uri")]
    [InlineData("redirect_uris", "[]", "invalid_redirect_uri")]
    [InlineData("post_logout_redirect_uris", """["javascript:alert(1)"]""", "invalid_redirect_uri")]
    [InlineData("token_endpoint_auth_method", "\"client_secret_basic\"", "invalid_client_metadata")]
    [InlineData("response_types", """["token"]""", "invalid_client_metadata")]
    [InlineData("grant_types", """["implicit"]""", "invalid_client_metadata")]
    [InlineData("jwks_uri", "\"http://127.0.0.1:1/jwks\"", "invalid_client_metadata")]
    [InlineData("jwks_uri", "\"file:///etc/hostname\"", "invalid_client_metadata")]
    [InlineData("client_name", "7", "invalid_client_metadata")]
    public async Task Client_that_cannot_be_used_safely_is_refused(string member, string value, string error)
    {
        await using var client = await OwnClient.StartAsync(cloud.Process);
        var metadata = client.Metadata();
        metadata[member] = JsonNode.Parse(value);

        var refused = await client.RegisterAsync(metadata);

        Assert.Equal((400, error), (refused.Status, (string?)refused.Body["error"]));
    }

    [Fact]
    public async Task Replacing_gives_another_token_and_what_was_switched_off_or_deleted_asks_nobody_to_sign_in()
    {
        await using var client = await OwnClient.StartAsync(cloud.Process);
        var made = (await client.RegisterAsync(client.Metadata())).Body;
        var (id, uri, first) = ((string)made["client_id"]!, (string)made["registration_client_uri"]!, (string)made["registration_access_token"]!);
        var off = client.Metadata();
        (off["client_id"], off["redirect_uris"], off["post_logout_redirect_uris"]) = (id, new JsonArray(), new JsonArray());
        (off["grant_types"], off["response_types"]) = (new JsonArray(), new JsonArray());
        var on = client.Metadata();
        on["client_id"] = id;

        var switchedOff = await client.SendAsync(HttpMethod.Put, uri, first, off);
        var (asked, late) = ((await client.AskAsync(id)).Status, await client.SendAsync(HttpMethod.Put, uri, first, on));
        var switchedOn = await client.SendAsync(HttpMethod.Put, uri, (string?)switchedOff.Body["registration_access_token"], on);
        var (askedAgain, last) = ((await client.AskAsync(id)).Status, (string?)switchedOn.Body["registration_access_token"]);
        var other = await client.SendAsync(HttpMethod.Put, uri, last, client.Metadata());
        var deleted = await client.SendAsync(HttpMethod.Delete, uri, last);

        Assert.Equal((200, 400, 401, 200, 200), (switchedOff.Status, asked, late.Status, switchedOn.Status, askedAgain));
        Assert.Equal((400, 204, 401, 400), (other.Status, deleted.Status, (await client.SendAsync(HttpMethod.Get, uri, last)).Status, (await client.AskAsync(id)).Status));
    }

    [Fact]
    public async Task Whoever_must_not_be_asked_is_sent_back_and_what_is_not_in_order_is_sent_nowhere()
    {
        await using var client = await OwnClient.StartAsync(cloud.Process);
        var id = (string)(await client.RegisterAsync(client.Metadata())).Body["client_id"]!;

        var silent = await client.AskAsync(id, prompt: "none");

        Assert.Equal(("login_required", "our-state", cloud.Process.Issuer), (silent.Sent!["error"], silent.Sent["state"], silent.Sent["iss"]));
        Assert.Equal((400, null), await client.AskAsync(id, back: "https://elsewhere.example/back"));
        Assert.Equal((400, null), await client.AskAsync("nobody"));
        Assert.Equal((400, null), await client.AskAsync(id, method: null));
        Assert.Equal((400, null), await client.AskAsync(id, method: "plain"));
        Assert.Equal((200, null), await client.AskAsync(id));
    }

    /// <summary>Browsers hold the redirects after a form against the page's policy, too.</summary>
    [Fact]
    public async Task Page_for_signing_in_may_lead_back_to_the_client_and_nowhere_else()
    {
        await using var client = await OwnClient.StartAsync(cloud.Process);
        var id = (string)(await client.RegisterAsync(client.Metadata())).Body["client_id"]!;

        var (asking, other) = (await client.PolicyAsync(OwnClient.Question(cloud.Process.Issuer, id)), await client.PolicyAsync(new Uri(cloud.Process.Issuer)));

        Assert.EndsWith("form-action 'self' https://kenko.example", asking, StringComparison.Ordinal);
        Assert.EndsWith("form-action 'self'", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_worth_a_token_once_for_the_client_that_asked_and_nobody_else()
    {
        await using var client = await OwnClient.StartAsync(cloud.Process);
        var id = (string)(await client.RegisterAsync(client.Metadata())).Body["client_id"]!;
        var other = (string)(await client.RegisterAsync(client.Metadata())).Body["client_id"]!;
        var cookie = await StaffVisits.CookieAsync(cloud.Process, "tanaka");
        async Task<string> CodeAsync() => (await client.AskAsync(id, cookie: cookie)).Sent!["code"];
        var code = await CodeAsync();

        var forged = await client.RedeemAsync(id, code, forged: true);
        var good = await client.RedeemAsync(id, code);
        var again = await client.RedeemAsync(id, code);
        var stolen = await client.RedeemAsync(other, await CodeAsync());
        var guessed = await client.RedeemAsync(id, await CodeAsync(), verifier: new string('v', 43));

        Assert.Equal(("invalid_client", 200), ((string?)forged.Body["error"], good.Status));
        Assert.All([again, stolen, guessed], refused => Assert.Equal((400, "invalid_grant"), (refused.Status, (string?)refused.Body["error"])));
        var said = new JsonWebToken((string)good.Body["id_token"]!);
        Assert.Equal(
            (cloud.Process.Issuer, id, "tanaka@shirakawa.example", "our-nonce"),
            (said.Issuer, said.Audiences.Single(), said.GetPayloadValue<string>("preferred_username"), said.GetPayloadValue<string>("nonce")));
    }
}
