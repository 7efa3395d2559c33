using System.Net;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Accounts;

public sealed class PersonNowTests(Databases databases)
{
    private const string Vendor = "shirakaba";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_who_joined_or_was_removed_is_treated_so_from_the_next_request_on(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        await using var portal = new PortalHost(database);
        var visitor = await portal.SignInAsync("newcomer", Ct);
        var before = await visitor.ReadAsync("/vendor/organisation", Ct);

        var (first, second) = (Person("newcomer"), Person("newcomer2"));
        var order = new OrganisationOrder(Vendor, "しらかばソフト株式会社", "Shirakaba Soft", "1200001012345", "21", "desk@shirakaba.example.jp");
        var owner = (await database.Get<RegisterVendor>().RunAsync(order, first, Ct)).Value!;
        var joined = await visitor.ReadAsync("/vendor/organisation", Ct);
        var link = (await database.Get<InviteStaff>().RunAsync(Vendor, VendorRole.Owner, owner, Ct)).Value!;
        var other = (await database.Get<JoinVendor>().RunAsync(link.Word, second, Ct)).Value!;
        var staff = (await database.Get<VendorSheets>().FindAsync(Vendor, other, Ct)).Value!.Staff;
        await database.Get<ChangeStaff>().RemoveAsync(Vendor, staff.Single(row => !row.IsReader).Id, other, Ct);
        var after = await visitor.ReadAsync("/vendor/organisation", Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden), (before.Status, joined.Status, after.Status));
    }

    private static Newcomer Person(string key) => new("demo", key, key);
}
