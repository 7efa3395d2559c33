using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Provisioning.Identity;
using Marketplace.Api.Tests.Provisioning.Leaving;
using Microsoft.EntityFrameworkCore;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>A step of sign-in fails when the tenant is there already: the order goes on at that step, with one tenant, one client in force, one account.</summary>
public sealed class IdentityFailureTests
{
    public static TheoryData<DatabaseProvider> Engines => new(DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL);

    public static MatrixTheoryData<DatabaseProvider, StepKind> Places =>
        new([DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL], [StepKind.RegisterClient, StepKind.PushPeople, StepKind.ProbeSignIn]);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Issuer_that_is_away_holds_the_order_at_that_step(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        var port = SignInStage.PortOf(stage.Issuer.Url);
        await stage.IssuerLeavesAsync();
        var order = await stage.OrderAsync("suzuki");
        await UntilAsync(async () => await stage.House.TroubleAsync(order) == ProvisioningTroubles.IssuerUnreachable);
        Assert.Equal(StepKind.RegisterClient, (await stage.House.SheetAsync(order)).Current!.Kind);

        await stage.IssuerComesBackAsync(port);
        await stage.House.OpenedAsync(order);

        await stage.HoldsAsync(order, "suzuki");
        Assert.Single(stage.Issuer.Clients);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, false, 2)]
    [InlineData(DatabaseProvider.Sqlite, true, 1)]
    [InlineData(DatabaseProvider.PostgreSQL, false, 2)]
    [InlineData(DatabaseProvider.PostgreSQL, true, 1)]
    public async Task Failure_35_Registration_in_doubt_is_counted_and_another_is_made(DatabaseProvider engine, bool lost, int unaccounted)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        if (lost)
        {
            stage.Issuer.Faults.Lose("POST");
        }
        else
        {
            stage.Issuer.Faults.Answer("POST", 500, times: 2);
        }

        var order = await stage.OpenAsync("suzuki");

        await stage.HoldsAsync(order, "suzuki");
        var (signIn, clients) = (await stage.FindAsync(order), stage.Issuer.Clients);
        Assert.Equal((unaccounted, lost ? 2 : 1), (signIn.Unaccounted, clients.Count));
        Assert.All(clients.Values, client => Assert.Equal(signIn.Tenant.Value.ToString(), (string?)client["software_id"]));
        var fact = await stage.House.QueryAsync(db => db.AuditEvents.SingleAsync(one => one.Fact == nameof(SignInRegistered), Ct));
        Assert.Equal((signIn.ClientId, unaccounted), ((string?)JsonNode.Parse(fact.Details)!["clientId"], (int?)JsonNode.Parse(fact.Details)!["unaccounted"]));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Client_that_could_not_be_saved_is_counted_and_another_is_registered(DatabaseProvider engine)
    {
        var broken = new BrokenStore();
        await using var stage = await SignInStage.SetAsync(engine, broken: broken, settings: ("Provisioning:LeaseSeconds", "1"));
        broken.Spoil(sql => sql.Contains("UPDATE \"SignIns\"", StringComparison.Ordinal));

        var order = await stage.OpenAsync("suzuki");

        await stage.HoldsAsync(order, "suzuki");
        Assert.Equal((1, 1, 2), (broken.Failed, (await stage.FindAsync(order)).Unaccounted, stage.Issuer.Clients.Count));
    }

    /// <summary>Before a call, between its answer and the saving of it, in the middle of the accounts: another process goes on where the first one died.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "INSERT INTO \"SignIns\"", 0, 1)]
    [InlineData(DatabaseProvider.Sqlite, "UPDATE \"SignIns\"", 1, 2)]
    [InlineData(DatabaseProvider.Sqlite, "UPDATE \"People\"", 0, 1)]
    [InlineData(DatabaseProvider.PostgreSQL, "INSERT INTO \"SignIns\"", 0, 1)]
    [InlineData(DatabaseProvider.PostgreSQL, "UPDATE \"SignIns\"", 1, 2)]
    [InlineData(DatabaseProvider.PostgreSQL, "UPDATE \"People\"", 0, 1)]
    public async Task Failure_35_Process_that_dies_in_the_middle_is_followed_by_another(DatabaseProvider engine, string statement, int unaccounted, int clients)
    {
        var hurry = new (string, string)[] { ("Provisioning:LeaseSeconds", "1"), ("Provisioning:CallSeconds", "5") };
        await using var stage = await SignInStage.SetAsync(engine, working: false, settings: hurry);
        var broken = new BrokenStore();
        await using var dying = await StartAsync(engine, stage.House.Store, also: broken.Install, settings: hurry);
        broken.Spoil(sql =>
        {
            var isIt = sql.Contains(statement, StringComparison.Ordinal);
            if (isIt)
            {
                broken.Die();
            }

            return isIt;
        });
        var order = await stage.OrderAsync("suzuki", "sato");
        await UntilAsync(() => Task.FromResult(broken.Failed > 0));

        await stage.House.WorkAsync();
        await stage.House.OpenedAsync(order);

        await stage.HoldsAsync(order, "suzuki", "sato");
        Assert.Equal((unaccounted, clients), ((await stage.FindAsync(order)).Unaccounted, stage.Issuer.Clients.Count));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Token_that_is_not_taken_waits_for_the_town(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine, settings: ("Provisioning:GiveUpHours", "0.0002"));
        await stage.RegisterProviderAsync("an-old-token");
        var order = await stage.OrderAsync();
        await UntilAsync(async () => await stage.House.TroubleAsync(order) == ProvisioningTroubles.IssuerRefusedToken);
        await Task.Delay(1_500, Ct);

        await stage.RegisterProviderAsync();
        await stage.House.OpenedAsync(order);

        await stage.HoldsAsync(order);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 500)]
    [InlineData(DatabaseProvider.Sqlite, 429)]
    [InlineData(DatabaseProvider.PostgreSQL, 500)]
    [InlineData(DatabaseProvider.PostgreSQL, 429)]
    public async Task Failure_35_Vendor_that_cannot_be_told_is_told_again(DatabaseProvider engine, int status)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        stage.Net.On(OsbAct.Update, status == 500 ? Faults.DropAfter : Faults.Reply(status), times: 2);

        await stage.HoldsAsync(await stage.OpenAsync("suzuki"), "suzuki");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Person_who_is_there_already_is_adopted(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        stage.Scim.Users["old"] = new JsonObject { ["id"] = "old", ["userName"] = "suzuki", ["active"] = false };

        var order = await stage.OpenAsync("suzuki");

        await stage.HoldsAsync(order, "suzuki");
        Assert.Equal("old", (await stage.House.QueryAsync(db => db.People.SingleAsync(Ct))).RemoteId);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Account_whose_answer_was_lost_is_found_and_no_second_one_is_made(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        stage.Scim.Faults.Lose("POST");

        await stage.HoldsAsync(await stage.OpenAsync("suzuki", "sato"), "suzuki", "sato");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Accounts_that_are_away_hold_the_order_at_that_step(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        var port = SignInStage.PortOf(stage.Scim.Url);
        await stage.Scim.DisposeAsync();
        var order = await stage.OrderAsync("suzuki");
        await UntilAsync(async () => await stage.House.TroubleAsync(order) == ProvisioningTroubles.AccountsUnreachable);
        Assert.Equal(StepKind.PushPeople, (await stage.House.SheetAsync(order)).Current!.Kind);

        await stage.ScimComesBackAsync(port);
        await stage.House.OpenedAsync(order);

        await stage.HoldsAsync(order, "suzuki");
        Assert.Single(stage.Issuer.Clients);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_Issuer_that_does_not_know_the_client_yet_is_asked_again(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        stage.Issuer.Faults.Answer("GET", 400, times: 3);

        await stage.HoldsAsync(await stage.OpenAsync());
    }

    [Theory]
    [InlineData("http://kenko.example/back", "https://kenko.example/jwks")]
    [InlineData("https://kenko.example/back#part", "https://kenko.example/jwks")]
    [InlineData("https://user@kenko.example/back", "https://kenko.example/jwks")]
    [InlineData("javascript:alert(1)", "https://kenko.example/jwks")]
    [InlineData("https://kenko.example/back", "http://kenko.example/jwks")]
    [InlineData("https://kenko.example/back", null)]
    public async Task Failure_35_Sign_in_that_cannot_be_used_ends_the_order_before_anything_is_registered(string back, string? keys)
    {
        await using var stage = await SignInStage.SetAsync();
        (stage.Broker.SignIn!["redirect_uris"], stage.Broker.SignIn["jwks_uri"]) = (new JsonArray(back), keys);

        var sheet = await stage.House.EndAsync(await stage.OrderAsync("suzuki"));
        await stage.House.CleanAsync();

        Assert.Equal((OperationState.Failed, ProvisioningTroubles.SignInUnusable), (sheet.State, sheet.Current!.Trouble!.Code));
        Assert.Equal((0, 0, 0), (stage.Issuer.Clients.Count, stage.Broker.Instances.Count, stage.Broker.Bindings.Count));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Failure_35_Order_that_is_cancelled_at_a_step_of_sign_in_leaves_nothing_anywhere(DatabaseProvider engine, StepKind at)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        (at == StepKind.PushPeople ? stage.Scim.Faults : stage.Issuer.Faults).Answer(at == StepKind.ProbeSignIn ? "GET" : "POST", 429, times: 1_000);
        var order = await stage.OrderAsync("suzuki");
        await UntilAsync(async () => (await stage.House.SheetAsync(order)).Current is { Trouble: not null } step && step.Kind == at);

        await stage.House.CancelAsync(order);
        await stage.House.EndAsync(order);
        await stage.House.CleanAsync();

        await stage.IsEmptyAsync(order);
        Assert.Equal(SubscriptionState.Failed, await stage.House.StateAsync(order));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failure_35_What_is_taken_back_goes_in_the_reverse_order_and_waits_for_whoever_is_away(DatabaseProvider engine)
    {
        await using var stage = await SignInStage.SetAsync(engine);
        stage.Issuer.Faults.Answer("GET", 400, times: 1_000);
        stage.Scim.Faults.Answer("DELETE", 503, times: 1_000);
        var order = await stage.OrderAsync("suzuki");
        await UntilAsync(async () => await stage.House.TroubleAsync(order) == ProvisioningTroubles.SignInNotReady);

        await stage.House.CancelAsync(order);
        await stage.House.EndAsync(order);
        await UntilAsync(() => stage.House.QueryAsync(db => db.OwedCleanups.AnyAsync(owed => owed.TroubleCode == ProvisioningTroubles.AccountsUnreachable, Ct)));
        await UntilAsync(() => Task.FromResult((stage.Issuer.Clients.Count, stage.Scim.Users.Count, stage.Broker.Bindings.Count, stage.Broker.Instances.Count) == (0, 1, 1, 1)));
        stage.Scim.Faults.Clear();
        await stage.House.CleanAsync();

        await stage.IsEmptyAsync(order);
    }
}
