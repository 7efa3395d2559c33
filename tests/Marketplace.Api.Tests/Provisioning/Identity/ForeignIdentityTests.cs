using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Identity;
using static Marketplace.Api.Tests.Provisioning.Identity.IdentityWire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>Our calls before servers that we did not write.</summary>
public sealed class ForeignIdentityTests
{
    [Fact]
    public async Task Oidc_provider_registers_switches_off_switches_on_and_deletes_a_client()
    {
        await using var issuer = await ForeignIdentity.IssuerAsync("initial-token", Ct);
        await using var house = await StartAsync(working: false);
        var issuers = house.Get<IssuerClient>();
        var said = (await issuers.DiscoverAsync(issuer.Url, Ct)).Body!;

        var refused = await issuers.RegisterAsync(said.RegistrationEndpoint!, "wrong", Client, Ct);
        var known = await RegisteredAsync(issuers, said.RegistrationEndpoint!, "initial-token");
        var asked = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, Back, Ct);
        var elsewhere = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, "https://other.example/back", Ct);
        var off = await issuers.ReplaceAsync(known, Client.SwitchedOff, Ct);
        Assert.True(off.Verdict == Verdict.Done, off.Words);
        var shut = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, Back, Ct);
        var on = await issuers.ReplaceAsync(known with { Token = off.Body!.RegistrationAccessToken ?? known.Token }, Client, Ct);
        Assert.True(on.Verdict == Verdict.Done, on.Words);
        var again = await issuers.ProbeAsync(said.AuthorizationEndpoint, known.ClientId, Back, Ct);
        var last = known with { Token = on.Body!.RegistrationAccessToken ?? off.Body.RegistrationAccessToken ?? known.Token };

        Assert.Equal(
            [Verdict.Unauthorized, Verdict.Done, Verdict.Refused, Verdict.Refused, Verdict.Done],
            [refused.Verdict, asked.Verdict, elsewhere.Verdict, shut.Verdict, again.Verdict]);
        Assert.Equal((Verdict.Done, Verdict.Missing), ((await issuers.DeleteAsync(last, Ct)).Verdict, (await issuers.ReadAsync(last, Ct)).Verdict));
        Assert.Equal(Verdict.Done, (await issuers.DeleteAsync(last, Ct)).Verdict);
    }

    [Fact]
    public async Task Scimmy_takes_finds_switches_off_and_deletes_a_person()
    {
        await using var scim = await ForeignIdentity.ScimAsync("scim-token", Ct);
        await using var house = await StartAsync(working: false);
        var (people, target) = (house.Get<ScimClient>(), new ScimTarget(scim.Url, "scim-token"));

        var nobody = await people.FindAsync(target, Person.UserName, Ct);
        var made = await people.CreateAsync(target, Person, Ct);
        Assert.True(made.Verdict == Verdict.Done, made.Words);
        var twice = await people.CreateAsync(target, Person, Ct);
        var off = await people.SetActiveAsync(target, made.Body!.Id, active: false, Ct);
        var found = await people.FindAsync(target, Person.UserName, Ct);
        var stranger = await people.FindAsync(target with { Token = "wrong" }, Person.UserName, Ct);

        Assert.Equal(
            [Verdict.Missing, Verdict.Clash, Verdict.Done, Verdict.Unauthorized], [nobody.Verdict, twice.Verdict, off.Verdict, stranger.Verdict]);
        Assert.Equal((made.Body.Id, false), (found.Body!.Id, found.Body.Active));
        Assert.Equal(Verdict.Done, (await people.DeleteAsync(target, made.Body.Id, Ct)).Verdict);
        Assert.Equal(Verdict.Done, (await people.DeleteAsync(target, made.Body.Id, Ct)).Verdict);
    }
}
