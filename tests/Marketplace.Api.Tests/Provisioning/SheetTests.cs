using System.Globalization;
using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class SheetTests
{
    private static readonly MunicipalityCode OtherTown = MunicipalityCode.Parse("210005", null);

    public static TheoryData<DatabaseProvider, Role, bool, bool> Walls
    {
        get
        {
            var rows = new TheoryData<DatabaseProvider, Role, bool, bool>();
            foreach (var engine in Enum.GetValues<DatabaseProvider>())
            {
                foreach (var (role, own, sees) in new[]
                {
                    (Role.TownStaff, true, true), (Role.TownStaff, false, false), (Role.Vendor, true, true), (Role.Vendor, false, false),
                    (Role.Auditor, false, true), (Role.Operator, false, true), (Role.Curator, true, false),
                })
                {
                    rows.Add(engine, role, own, sees);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Walls))]
    public async Task Foreign_affairs_are_as_unknown_as_what_never_was(DatabaseProvider engine, Role role, bool own, bool sees)
    {
        await using var house = await (await StartAsync(engine, working: false)).WithAsync("aozora", "http://127.0.0.1:9");
        var order = await house.OrderAsync("aozora");
        var operation = (await house.SheetAsync(order)).Id;
        var actor = new Actor(ActorKind.Person, "x", "x", role, own ? Town : OtherTown, own ? "aozora" : "minato");

        Assert.Equal(sees, (await house.Get<OperationSheets>().FindAsync(operation, actor, Ct)).IsDone);
        Assert.Equal(sees, (await house.Get<OperationSheets>().ForSubscriptionAsync(order, actor, Ct)).IsDone);
        Assert.Equal(sees, (await house.Get<TenantSheets>().FindAsync(order, actor, Ct)).IsDone);
        Assert.Equal(sees, (await house.Get<LinkSheets>().ForSubscriptionAsync(order, actor, Ct)).IsDone);
        Assert.Equal(
            sees ? null : ProvisioningFaults.UnknownOperation(operation).Code,
            (await house.Get<OperationSheets>().FindAsync(operation, actor, Ct)).Fault?.Code);
        Assert.Equal(role is Role.Auditor or Role.Operator, (await house.Get<OperationSheets>().ListAsync(actor, 20, Ct)).IsDone);
    }

    [Fact]
    public async Task Sheet_shows_the_way_of_an_order_and_its_tenant()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora");
        await house.OpenedAsync(order);

        var sheet = await house.SheetAsync(order);
        var tenant = (await house.Get<TenantSheets>().FindAsync(order, Clerk, Ct)).Value!;

        Assert.All(sheet.Steps, step => Assert.Equal((StepState.Done, null, null), (step.State, step.WaitingOn, step.Trouble)));
        Assert.Equal([StepKind.CreateTenant, StepKind.BindAccess, StepKind.Confirm, StepKind.Open], sheet.Steps.Select(step => step.Kind));
        Assert.Equal((null, "aozora-ja"), (sheet.NextTry, sheet.Vendor.Name));
        Assert.Equal((broker.Instances[0], true), (tenant.Tenant!.Value.Value.ToString(), tenant.HasAccess));
        Assert.Equal($"http://127.0.0.1:9/t/{broker.Instances[0]}", tenant.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    public void Every_trouble_has_its_sentence(string culture)
    {
        var language = CultureInfo.GetCultureInfo(culture);
        Fault[] refusals =
        [
            ProvisioningFaults.UnknownOperation(OperationId.New()), ProvisioningFaults.UnknownSubscription("x"), ProvisioningFaults.OperatorsOnly,
            ProvisioningFaults.UnknownVendor("x"), ProvisioningFaults.NotYourBroker("x"), ProvisioningFaults.BrokerUrlUnreadable("x"),
            ProvisioningFaults.BrokerUrlNotHttps("x"), ProvisioningFaults.BrokerUrlPrivate("x"), ProvisioningFaults.BrokerUserMissing,
            ProvisioningFaults.BrokerPasswordMissing,
        ];

        Assert.All([.. ProvisioningTroubles.All, .. refusals.Select(fault => fault.Code)], code => Assert.True(FaultText.Has(code, language), code));
    }

    [Fact]
    public void Trouble_without_words_says_that_there_were_none()
    {
        var sentence = new StepTrouble(ProvisioningTroubles.VendorRefused, null).Sentence;

        Assert.DoesNotContain("{0}", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("provisioning.", sentence, StringComparison.Ordinal);
    }
}
