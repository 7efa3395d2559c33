using static LocalCloud.Vendors.LinkContract;

namespace LocalCloud.Vendors;

/// <summary>The three fictional vendors of this cloud. Their names and descriptions are in <c>Texts/VendorText.resx</c>.</summary>
internal static class VendorList
{
    private static readonly LinkContract Residents = new(ResidentBase, "1.0");
    private static readonly LinkContract Records10 = new(VaccinationRecords, "1.0");
    private static readonly LinkContract Records11 = new(VaccinationRecords, "1.1");

    public static IReadOnlyList<Vendor> All { get; } =
    [
        new("aozora", BindsAsynchronously: false,
        [
            new("aozora-kenko", ApplicationKind.Health, ["aozora-kenko-basic", "aozora-kenko-plus"], [], [Records10, Residents]),
            new("aozora-sesshu", ApplicationKind.Ledger, ["aozora-sesshu-standard"], [Records10, Records11], [Residents]),
        ]),
        new("minato", BindsAsynchronously: false,
        [
            new("minato-kenko", ApplicationKind.Health, ["minato-kenko-standard", "minato-kenko-premium"], [], [Records11, Residents]),
            new("minato-madoguchi", ApplicationKind.Counter, ["minato-madoguchi-standard"], [], [Residents]),
        ]),
        new("yamabiko", BindsAsynchronously: true,
        [
            new("yamabiko-kenko", ApplicationKind.Health, ["yamabiko-kenko-small", "yamabiko-kenko-standard"], [], [Records10, Residents], TakesSignIn: true),
            new("yamabiko-sesshu", ApplicationKind.Ledger, ["yamabiko-sesshu-standard"], [Records10], [Residents]),
            new("yamabiko-juki", ApplicationKind.Register, ["yamabiko-juki-standard"], [Residents], []),
        ]),
    ];

    public static Vendor? Find(string? id) => All.FirstOrDefault(v => v.Id == id);
}
