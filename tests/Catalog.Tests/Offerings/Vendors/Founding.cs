using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using TestKit;

namespace Catalog.Tests.Offerings.Vendors;

/// <summary>A vendor that was registered by its first owner, and those around it.</summary>
internal sealed record Founding(TestDatabase Database, Actor Owner)
{
    public const string Code = "shirakaba";

    public static OrganisationOrder Order { get; } = new(Code, "しらかばソフト株式会社", "Shirakaba Soft", "1200001012345", "21", "desk@shirakaba.example.jp");

    public static Newcomer Founder { get; } = new("https://id.example", "1", "佐藤");

    public static Newcomer Colleague { get; } = new("https://id.example", "2", "鈴木");

    public static Actor Curator { get; } = new(ActorKind.Person, "https://id.example#9", "審査 花子", Role.Curator);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Founding> BuildAsync(TestDatabase database) =>
        new(database, (await database.Get<RegisterVendor>().RunAsync(Order, Founder, Ct)).Value!);

    public async Task<Actor> JoinAsync(VendorRole role)
    {
        var made = await Database.Get<InviteStaff>().RunAsync(Code, role, Owner, Ct);
        return (await Database.Get<JoinVendor>().RunAsync(made.Value!.Word, Colleague, Ct)).Value!;
    }

    public async Task<VendorSheet> SheetAsync(Actor? by = null) => (await Database.Get<VendorSheets>().FindAsync(Code, by ?? Owner, Ct)).Value!;

    public async Task<MemberId> IdOfAsync(Newcomer person) => (await SheetAsync()).Staff.Single(row => row.Name == person.Name).Id;
}
