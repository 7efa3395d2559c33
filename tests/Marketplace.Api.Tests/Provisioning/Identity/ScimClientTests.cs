using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Identity;
using static Marketplace.Api.Tests.Provisioning.Identity.IdentityWire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Identity;

public sealed class ScimClientTests
{
    [Fact]
    public async Task Person_is_made_found_switched_off_and_on_and_deleted()
    {
        await using var scim = await TestScim.StartAsync();
        await using var house = await StartAsync(working: false);
        var (people, target) = (house.Get<ScimClient>(), new ScimTarget(scim.Url, TestScim.Token));

        var nobody = await people.FindAsync(target, Person.UserName, Ct);
        var made = (await people.CreateAsync(target, Person, Ct)).Body!;
        var twice = await people.CreateAsync(target, Person, Ct);
        var found = await people.FindAsync(target, Person.UserName, Ct);
        var off = await people.SetActiveAsync(target, made.Id, active: false, Ct);
        var whileOff = scim.Active.Count;
        var on = await people.SetActiveAsync(target, made.Id, active: true, Ct);

        Assert.Equal((Verdict.Missing, Verdict.Clash, made.Id), (nobody.Verdict, twice.Verdict, found.Body!.Id));
        Assert.Equal((Verdict.Done, 0, Verdict.Done, Person.UserName), (off.Verdict, whileOff, on.Verdict, Assert.Single(scim.Active)));
        Assert.Equal(Verdict.Done, (await people.DeleteAsync(target, made.Id, Ct)).Verdict);
        Assert.Equal(Verdict.Done, (await people.DeleteAsync(target, made.Id, Ct)).Verdict);
        Assert.Equal(Verdict.Missing, (await people.SetActiveAsync(target, made.Id, active: false, Ct)).Verdict);
    }

    [Fact]
    public async Task Vendor_that_ignores_the_filter_does_not_have_us_take_somebody_else()
    {
        await using var scim = await TestScim.StartAsync();
        await using var house = await StartAsync(working: false);
        var (people, target) = (house.Get<ScimClient>(), new ScimTarget(scim.Url, TestScim.Token));
        var made = (await people.CreateAsync(target, Person, Ct)).Body!;
        scim.Users[made.Id] = new JsonObject { ["id"] = made.Id, ["userName"] = Person.UserName.ToUpperInvariant(), ["active"] = true };

        Assert.Equal(Verdict.Missing, (await people.FindAsync(target, "tanaka", Ct)).Verdict);
        Assert.Equal(Verdict.Unauthorized, (await people.FindAsync(target with { Token = "wrong" }, Person.UserName, Ct)).Verdict);
    }
}
