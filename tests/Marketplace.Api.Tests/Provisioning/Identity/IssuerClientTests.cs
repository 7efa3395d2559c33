using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Identity;
using static Marketplace.Api.Tests.Provisioning.Identity.IdentityWire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

public sealed class IssuerClientTests
{
    [Fact]
    public async Task Client_is_registered_switched_off_switched_on_and_deleted()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var house = await StartAsync(working: false);
        var issuers = house.Get<IssuerClient>();
        var said = (await issuers.DiscoverAsync(issuer.Url, Ct)).Body!;

        var known = await RegisteredAsync(issuers, said.RegistrationEndpoint!, TestIssuer.InitialToken);
        var asked = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, Back, Ct);
        var off = (await issuers.ReplaceAsync(known, Client.SwitchedOff, Ct)).Body!;
        var shut = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, Back, Ct);
        var on = (await issuers.ReplaceAsync(known with { Token = off.RegistrationAccessToken! }, Client, Ct)).Body!;
        var again = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, Back, Ct);
        var gone = await issuers.DeleteAsync(known with { Token = on.RegistrationAccessToken! }, Ct);

        Assert.Equal([Verdict.Done, Verdict.Refused, Verdict.Done, Verdict.Done], [asked.Verdict, shut.Verdict, again.Verdict, gone.Verdict]);
        Assert.Empty(issuer.Clients);
        Assert.Equal(Verdict.Done, (await issuers.DeleteAsync(known, Ct)).Verdict);
        Assert.Equal(Verdict.Missing, (await issuers.ReadAsync(known, Ct)).Verdict);
    }

    [Fact]
    public async Task Client_signs_in_by_a_key_of_the_vendor_and_by_code_alone()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var house = await StartAsync(working: false);

        await RegisteredAsync(house.Get<IssuerClient>(), $"{issuer.Url}/reg", TestIssuer.InitialToken);

        var client = Assert.Single(issuer.Clients.Values);
        Assert.Equal(("private_key_jwt", Client.JwksUri, Client.SoftwareId), ((string?)client["token_endpoint_auth_method"], (string?)client["jwks_uri"], (string?)client["software_id"]));
        Assert.Equal(("""["authorization_code"]""", """["code"]"""), (client["grant_types"]!.ToJsonString(), client["response_types"]!.ToJsonString()));
    }

    [Theory]
    [InlineData(400, nameof(Verdict.Refused))]
    [InlineData(401, nameof(Verdict.Unauthorized))]
    [InlineData(429, nameof(Verdict.Busy))]
    [InlineData(500, nameof(Verdict.InDoubt))]
    [InlineData(302, nameof(Verdict.InDoubt))]
    [InlineData(200, nameof(Verdict.InDoubt))]
    public async Task Answer_to_a_registration_is_understood_by_its_status(int status, string verdict)
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var house = await StartAsync(working: false);
        issuer.Faults.Answer("POST", status);

        var answer = await house.Get<IssuerClient>().RegisterAsync($"{issuer.Url}/reg", TestIssuer.InitialToken, Client, Ct);

        Assert.Equal((verdict, 0), (answer.Verdict.ToString(), issuer.Clients.Count));
    }

    [Fact]
    public async Task Lost_answer_is_doubt_and_an_issuer_that_is_away_is_not_reached()
    {
        var issuer = await TestIssuer.StartAsync();
        await using var house = await StartAsync(working: false);
        issuer.Faults.Lose("POST");

        var lost = await house.Get<IssuerClient>().RegisterAsync($"{issuer.Url}/reg", TestIssuer.InitialToken, Client, Ct);
        await issuer.DisposeAsync();
        var away = await house.Get<IssuerClient>().RegisterAsync($"{issuer.Url}/reg", TestIssuer.InitialToken, Client, Ct);

        Assert.Equal((Verdict.InDoubt, 1, Verdict.Unreached), (lost.Verdict, issuer.Clients.Count, away.Verdict));
    }

    [Fact]
    public async Task Issuer_of_another_name_is_not_taken_and_its_token_is_not_repeated()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var house = await StartAsync(working: false);

        var other = await house.Get<IssuerClient>().DiscoverAsync($"{issuer.Url}/", Ct);
        var refused = await house.Get<IssuerClient>().RegisterAsync($"{issuer.Url}/reg", "another-secret-token", Client, Ct);

        Assert.Equal((Verdict.Clash, Verdict.Unauthorized), (other.Verdict, refused.Verdict));
        Assert.DoesNotContain("another-secret-token", refused.Words!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://192.0.2.1/reg")]
    [InlineData("https://user@issuer.example/reg")]
    [InlineData("ftp://issuer.example/reg")]
    [InlineData("https://169.254.169.254/reg")]
    public async Task Address_that_is_not_fit_is_never_called(string address)
    {
        await using var house = await StartAsync(working: false);

        Assert.Equal(Verdict.Unreached, (await house.Get<IssuerClient>().RegisterAsync(address, "token", Client, Ct)).Verdict);
    }
}
