using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>Does for a tenant what the marketplace does, step by step.</summary>
internal static class Wired
{
    public const string Service = "yamabiko-kenko";
    public const string Plan = "yamabiko-kenko-small";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<(Uri Home, JsonObject Terms)> BoundAsync(Broker broker, string id)
    {
        var home = await broker.ReadyAsync(id, Service, Plan);
        return (home, await broker.BoundAsync(id, "sso", Orders.Bind(Service, Plan, new JsonObject { ["purpose"] = "sso" })));
    }

    /// <summary>A tenant whose people sign in, with an account for each of these.</summary>
    public static Task<Uri> ReadyAsync(LocalCloudProcess cloud, string id, params string[] people) => AtAsync(cloud, id, cloud.Issuer, "clients", cloud.IdentityToken, people);

    /// <summary>The same at an issuer of one's choice.</summary>
    public static async Task<Uri> AtAsync(LocalCloudProcess cloud, string id, string issuer, string registration, string token, params string[] people)
    {
        var broker = new Broker(cloud, "yamabiko");
        var (home, terms) = await BoundAsync(broker, id);
        var client = await SendAsync($"{issuer}/{registration}", token, new JsonObject
        {
            ["redirect_uris"] = terms["redirect_uris"]!.DeepClone(),
            ["post_logout_redirect_uris"] = terms["post_logout_redirect_uris"]!.DeepClone(),
            ["jwks_uri"] = (string?)terms["jwks_uri"],
            ["token_endpoint_auth_method"] = "private_key_jwt",
        });
        Assert.Equal(200, (await TellAsync(broker, id, issuer, (string?)client["client_id"])).Status);
        foreach (var person in people)
        {
            await SendAsync($"{terms["scim"]!["base"]}/Users", (string)terms["scim"]!["token"]!, new JsonObject { ["userName"] = $"{person}@shirakawa.example", ["displayName"] = person });
        }

        return home;
    }

    public static Task<BrokerReply> TellAsync(Broker broker, string id, string? issuer, string? client) =>
        broker.ChangeAsync(id, new JsonObject { ["service_id"] = Service, ["parameters"] = new JsonObject { ["issuer"] = issuer, ["client_id"] = client } });

    private static async Task<JsonObject> SendAsync(string address, string token, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
