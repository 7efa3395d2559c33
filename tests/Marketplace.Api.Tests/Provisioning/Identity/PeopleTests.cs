using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Provisioning.Life;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>People of a subscription, and the identity provider of a town.</summary>
public sealed class PeopleTests
{
    [Theory]
    [MemberData(nameof(LifeHouse.Engines), MemberType = typeof(LifeHouse))]
    public async Task Person_who_is_assigned_has_an_account_and_one_who_is_removed_keeps_it_switched_off(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        var order = await stage.OpenAsync();

        var id = await AssignAsync(stage, order, " Suzuki ");
        await UntilAsync(() => Task.FromResult(stage.Scim.Active.SequenceEqual(["suzuki"])));
        await stage.ReachedAsync(order, SignInState.Open);
        var removed = await stage.House.Get<RemovePerson>().RunAsync(order, id.Value, Clerk, Ct);
        await UntilAsync(() => Task.FromResult(stage.Scim.Active.Count == 0));
        await stage.ReachedAsync(order, SignInState.Open);
        var again = await AssignAsync(stage, order, "suzuki");
        await UntilAsync(() => Task.FromResult(stage.Scim.Active.Count == 1));

        Assert.True(removed.IsDone);
        Assert.Equal((id.Value, 1), (again.Value, stage.Scim.Users.Count));
        Assert.Equal((2, 1, 1), (await FactsAsync(stage, nameof(PersonAssigned)), await FactsAsync(stage, nameof(PersonRemoved)), await FactsAsync(stage, nameof(AccountOpened))));
        Assert.DoesNotContain(await stage.House.QueryAsync(db => db.AuditEvents.Select(one => one.Details).ToListAsync(Ct)), details => details.Contains("@town.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Person_whom_the_vendor_refuses_keeps_nobody_else_out()
    {
        await using var stage = await SignInStage.SetAsync();
        stage.Scim.Faults.Answer("POST", 400);
        var order = await stage.OrderAsync("first", "second");

        await stage.House.OpenedAsync(order);

        await UntilAsync(() => Task.FromResult(stage.Scim.Active.Count == 2));
    }

    [Theory]
    [InlineData("山田", "Yamada", "yamada@town.example", "userName")]
    [InlineData("yamada", " ", "yamada@town.example", "name")]
    [InlineData("yamada", "Yamada", "yamada", "mail")]
    [InlineData("yamada", "Yamada", "a@b@town.example", "mail")]
    [InlineData("suzuki", "Suzuki", "suzuki@town.example", "userName")]
    public async Task Person_who_is_not_told_rightly_is_refused(string userName, string name, string mail, string field)
    {
        await using var stage = await SignInStage.SetAsync();
        var order = await stage.OpenAsync("suzuki");

        var done = await stage.House.Get<AssignPerson>().RunAsync(new PersonOrder(order, userName, name, mail), Clerk, Ct);

        Assert.Equal(field, done.Fault!.Field);
    }

    [Fact]
    public async Task People_are_the_towns_own_affair_and_only_where_sign_in_is()
    {
        await using var stage = await SignInStage.SetAsync();
        var order = await stage.OpenAsync("suzuki");
        var plain = await stage.House.OrderAsync("aozora", "sesshu");
        await stage.House.OpenedAsync(plain);
        var vendor = new Actor(ActorKind.Person, "v", "Vendor", Role.Vendor, Vendor: "aozora");
        var stranger = new Actor(ActorKind.Person, "s", "Stranger", Role.TownStaff, MunicipalityCode.Parse("215074", null));
        var sheets = stage.House.Get<SignInSheets>();

        Assert.Equal("provisioning.no-sign-in", (await AssignAsync(stage, plain, "sato")).Fault!.Code);
        Assert.Equal(FaultKind.Forbidden, (await AssignAsync(stage, order, "sato", vendor)).Fault!.Kind);
        Assert.Equal(FaultKind.NotFound, (await AssignAsync(stage, order, "sato", stranger)).Fault!.Kind);
        Assert.Equal((1, 0), ((await sheets.FindAsync(order, Clerk, Ct)).Value!.People.Count, (await sheets.FindAsync(order, vendor, Ct)).Value!.People.Count));
        Assert.Equal(FaultKind.NotFound, (await sheets.FindAsync(order, stranger, Ct)).Fault!.Kind);
    }

    [Fact]
    public async Task Identity_provider_is_taken_only_from_the_town_itself_and_when_it_lets_clients_be_registered()
    {
        await using var stage = await SignInStage.SetAsync();
        var (register, url) = (stage.House.Get<RegisterIdentityProvider>(), stage.Issuer.Url);
        async Task<string?> TryAsync(string issuer, Actor by, string token = "token") => (await register.RunAsync(new IdentityProviderOrder(Town, issuer, token), by, Ct)).Fault?.Code;

        Assert.Equal("provisioning.identity-not-your-town", await TryAsync(url, new Actor(ActorKind.Person, "o", "Operator", Role.Operator)));
        Assert.Equal("provisioning.issuer-token-missing", await TryAsync(url, Clerk, " "));
        Assert.Equal("provisioning.issuer-unreadable", await TryAsync("https://10.0.0.1/", Clerk));
        Assert.Equal("provisioning.issuer-other", await TryAsync($"{url}/", Clerk));
        Assert.Equal("provisioning.issuer-silent", await TryAsync($"{url}/other", Clerk));
        stage.Issuer.TakesClients = false;
        Assert.Equal("provisioning.issuer-no-registration", await TryAsync(url, Clerk));
        var kept = await stage.House.QueryAsync(db => db.IdentityProviders.SingleAsync(Ct));
        Assert.DoesNotContain(TestIssuer.InitialToken, System.Text.Encoding.UTF8.GetString(kept.SealedToken), StringComparison.Ordinal);
    }

    private static Task<Outcome<PersonId>> AssignAsync(SignInStage stage, SubscriptionId order, string userName, Actor? by = null) =>
        stage.House.Get<AssignPerson>().RunAsync(new PersonOrder(order, userName, "Suzuki Hanako", "suzuki@town.example"), by ?? Clerk, Ct);

    private static Task<int> FactsAsync(SignInStage stage, string fact) => LifeHouse.FactsAsync(stage.House, fact);
}
