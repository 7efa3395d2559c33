using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>The list of accounts of a tenant (SCIM 2.0), as a platform keeps it.</summary>
[Collection(CloudTests.Name)]
public sealed class AccountTests(CloudFixture cloud)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private readonly string _id = Orders.NewId();

    [Fact]
    public async Task Account_is_made_once_found_switched_and_deleted()
    {
        var (scim, token) = await BoundAsync(_id);

        var made = await SendAsync(HttpMethod.Post, $"{scim}/Users", token, User("Suzuki@shirakawa.example"));
        var twin = await SendAsync(HttpMethod.Post, $"{scim}/Users", token, User("suzuki@SHIRAKAWA.example"));
        var one = $"{scim}/Users/{made.Body["id"]}";
        var found = await SendAsync(HttpMethod.Get, $"{scim}/Users?filter={Uri.EscapeDataString("userName eq \"SUZUKI@shirakawa.example\"")}", token);
        var off = await SendAsync(HttpMethod.Patch, one, token, Active(false));
        var read = await SendAsync(HttpMethod.Get, one, token);
        var on = await SendAsync(HttpMethod.Patch, one, token, Active(true));
        var deleted = await SendAsync(HttpMethod.Delete, one, token);

        Assert.Equal((201, 409, "uniqueness"), (made.Status, twin.Status, (string?)twin.Body["scimType"]));
        Assert.Equal((1, (string?)made.Body["id"], "person-1"), ((int)found.Body["totalResults"]!, (string?)found.Body["Resources"]![0]!["id"], (string?)found.Body["Resources"]![0]!["externalId"]));
        Assert.Equal((false, false, true), ((bool)off.Body["active"]!, (bool)read.Body["active"]!, (bool)on.Body["active"]!));
        Assert.Equal((204, 404, 404), (deleted.Status, (await SendAsync(HttpMethod.Delete, one, token)).Status, (await SendAsync(HttpMethod.Patch, one, token, Active(true))).Status));
    }

    [Theory]
    [InlineData("userName sw \"a\"", "invalidFilter")]
    [InlineData("userName eq \"a\" or active eq true", "invalidFilter")]
    [InlineData("", "invalidFilter")]
    public async Task Other_questions_are_refused(string filter, string type)
    {
        var (scim, token) = await BoundAsync(_id);

        var refused = await SendAsync(HttpMethod.Get, $"{scim}/Users?filter={Uri.EscapeDataString(filter)}", token);

        Assert.Equal((400, type), (refused.Status, (string?)refused.Body["scimType"]));
    }

    [Theory]
    [InlineData("""{ "Operations": [{ "op": "replace", "path": "userName", "value": true }] }""")]
    [InlineData("""{ "Operations": [{ "op": "replace", "path": "active", "value": "perhaps" }] }""")]
    [InlineData("""{ "Operations": [] }""")]
    [InlineData("[]")]
    public async Task Other_changes_are_refused(string change)
    {
        var (scim, token) = await BoundAsync(_id);
        var made = await SendAsync(HttpMethod.Post, $"{scim}/Users", token, User("ito"));

        var refused = await SendAsync(HttpMethod.Patch, $"{scim}/Users/{made.Body["id"]}", token, change);

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Token_opens_its_own_tenant_alone_also_while_that_is_suspended_and_until_it_is_unbound()
    {
        var broker = cloud.Broker("yamabiko");
        var ((here, token), (there, _)) = (await BoundAsync(_id), await BoundAsync(Orders.NewId()));
        await SendAsync(HttpMethod.Post, $"{here}/Users", token, User("sato"));

        var (own, foreign, none) = (await ListAsync(here, token), await ListAsync(there, token), await ListAsync(here, null));
        await broker.ChangeAsync(_id, new { service_id = Wired.Service, context = new { subscription = new { state = "suspended" } } });
        var suspended = await ListAsync(here, token);
        await broker.UnbindAsync(_id, "sso", Wired.Service, Wired.Plan);

        Assert.Equal((200, 401, 401), (own.Status, foreign.Status, none.Status));
        Assert.Equal((200, 1, 401), (suspended.Status, (int)suspended.Body["totalResults"]!, (await ListAsync(here, token)).Status));
    }

    private static Task<(int Status, JsonObject Body)> ListAsync(string scim, string? token) => SendAsync(HttpMethod.Get, $"{scim}/Users", token);

    private async Task<(string Scim, string Token)> BoundAsync(string id)
    {
        var terms = (await Wired.BoundAsync(cloud.Broker("yamabiko"), id)).Terms;
        return ((string)terms["scim"]!["base"]!, (string)terms["scim"]!["token"]!);
    }

    private static string User(string name) => new JsonObject
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:User"),
        ["userName"] = name,
        ["externalId"] = "person-1",
        ["displayName"] = "Suzuki Hanako",
        ["emails"] = new JsonArray(new JsonObject { ["value"] = "suzuki@shirakawa.example", ["primary"] = true }),
        ["active"] = true,
    }.ToJsonString();

    private static string Active(bool on) => new JsonObject
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
        ["Operations"] = new JsonArray(new JsonObject { ["op"] = "replace", ["path"] = "active", ["value"] = on }),
    }.ToJsonString();

    private static async Task<(int Status, JsonObject Body)> SendAsync(HttpMethod method, string address, string? token, string? body = null)
    {
        var ct = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/scim+json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Http.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(text.Length == 0 || answer.Content.Headers.ContentType?.MediaType == "application/scim+json", text);
        return ((int)answer.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }
}
