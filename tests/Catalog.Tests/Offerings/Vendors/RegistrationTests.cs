using Catalog.Offerings.Vendors;
using TestKit;

namespace Catalog.Tests.Offerings.Vendors;

public sealed class RegistrationTests(Databases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, OrganisationOrder> Wrong => new()
    {
        { "offerings.vendor-number-check", Founding.Order with { CorporateNumber = "2200001012345" } },
        { "offerings.vendor-number-form", Founding.Order with { CorporateNumber = "120000101234" } },
        { "offerings.vendor-code-form", Founding.Order with { Code = "Shirakaba" } },
        { "offerings.vendor-code-taken", Founding.Order with { Code = "aozora" } },
        { "offerings.vendor-name-missing", Founding.Order with { Name = " " } },
        { "offerings.vendor-name-en-missing", Founding.Order with { NameEn = "しらかば" } },
        { "offerings.vendor-prefecture-unknown", Founding.Order with { Prefecture = "48" } },
        { "offerings.vendor-contact-form", Founding.Order with { Contact = "desk" } },
    };

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_registers_becomes_the_first_owner_of_a_vendor_that_waits(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);

        var founding = await Founding.BuildAsync(database);

        var sheet = await founding.SheetAsync();
        Assert.Equal((Founding.Code, VendorRole.Owner, RegistrationState.Waiting), (founding.Owner.Vendor, Assert.Single(sheet.Staff).Role, sheet.Registration!.State));
    }

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Registration_is_refused_when_one_answer_is_wrong(string code, OrganisationOrder order)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);

        var refused = await database.Get<RegisterVendor>().RunAsync(order, Founding.Founder, Ct);

        Assert.Equal(code, refused.Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Number_that_is_registered_and_person_who_belongs_somewhere_are_refused(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        await Founding.BuildAsync(database);
        var register = database.Get<RegisterVendor>();

        var again = await register.RunAsync(Founding.Order with { Code = "other" }, Founding.Colleague, Ct);
        var twice = await register.RunAsync(Founding.Order with { Code = "other", CorporateNumber = "3200001067890" }, Founding.Founder, Ct);

        Assert.Equal(("offerings.vendor-number-taken", "offerings.vendor-already-somewhere"), (again.Fault?.Code, twice.Fault?.Code));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_who_register_the_same_at_once_one_is_told_that_it_is_there(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var register = database.Get<RegisterVendor>();

        var both = await Task.WhenAll(register.RunAsync(Founding.Order, Founding.Founder, Ct), register.RunAsync(Founding.Order, Founding.Colleague, Ct));

        Assert.Single(both, each => each.IsDone);
        Assert.Equal("offerings.vendor-code-taken", both.Single(each => !each.IsDone).Fault!.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_sent_back_is_corrected_and_then_accepted(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var judge = database.Get<JudgeVendor>();

        var byVendor = await judge.AcceptAsync(Founding.Code, founding.Owner, Ct);
        var wordless = await judge.RefuseAsync(Founding.Code, " ", Founding.Curator, Ct);
        await judge.RefuseAsync(Founding.Code, "名称が登記と異なります。", Founding.Curator, Ct);
        var refused = (await founding.SheetAsync()).Registration!;
        var restated = await database.Get<RestateVendor>().RunAsync(Founding.Order with { Name = "株式会社しらかばソフト" }, founding.Owner, Ct);
        var accepted = await judge.AcceptAsync(Founding.Code, Founding.Curator, Ct);
        var late = await database.Get<RestateVendor>().RunAsync(Founding.Order, founding.Owner, Ct);

        var sheet = await founding.SheetAsync(Founding.Curator);
        Assert.Equal(("offerings.vendor-only-curators", "offerings.vendor-reason-missing"), (byVendor.Fault?.Code, wordless.Fault?.Code));
        Assert.Equal((RegistrationState.Refused, "名称が登記と異なります。"), (refused.State, refused.RefusedFor));
        Assert.True(restated.IsDone && accepted.IsDone);
        Assert.Equal(("株式会社しらかばソフト", RegistrationState.Accepted), (sheet.Name, sheet.Registration!.State));
        Assert.Equal("offerings.vendor-already-judged", late.Fault?.Code);
        Assert.Empty(sheet.Staff);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Organisation_is_seen_by_its_own_people_and_those_who_watch(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var stranger = founding.Owner with { Vendor = "aozora" };
        await database.Get<RecordQualification>().RunAsync(Founding.Code, new QualificationOrder(QualificationKind.Isms, "IS 1", null, new DateOnly(2099, 3, 31)), founding.Owner, Ct);

        var foreign = await database.Get<VendorSheets>().FindAsync(Founding.Code, stranger, Ct);
        var named = await database.Get<RecordQualification>().RunAsync(Founding.Code, new QualificationOrder(QualificationKind.Isms, "IS 2", null, null), stranger, Ct);

        Assert.Equal(("offerings.vendor-not-yours", "offerings.vendor-not-yours"), (foreign.Fault?.Code, named.Fault?.Code));
        Assert.True(Assert.Single((await founding.SheetAsync()).Qualifications).DaysLeft > QualificationRow.SoonDays);
        Assert.Empty(await database.Get<VendorSheets>().RegistrationsAsync(stranger, Ct));
    }
}
