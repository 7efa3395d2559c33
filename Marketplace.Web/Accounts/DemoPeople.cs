using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Accounts;

/// <summary>One person of the demonstration.</summary>
/// <param name="Key">Short name in the form.</param>
/// <param name="Label">On the button.</param>
/// <param name="Explanation">What one can do as this person.</param>
/// <param name="Actor"><c>null</c> for one whom nobody has admitted yet.</param>
public sealed record DemoPerson(string Key, string Label, string Explanation, Actor? Actor);

/// <summary>The people of the demonstration. Registered in Development only; without it there is no such address.</summary>
internal sealed class DemoPeople(IStringLocalizer<AccountsText> text)
{
    /// <summary>Issuer under which they are admitted.</summary>
    public const string Issuer = "demo";

    /// <summary>白川町: 7,417 people, the size for which this marketplace is made; here with two who share the work.</summary>
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", provider: null);

    /// <summary>東白川村: 2,017 people, one desk.</summary>
    private static readonly MunicipalityCode Village = MunicipalityCode.Parse("215074", provider: null);

    public IReadOnlyList<DemoPerson> All =>
    [
        Person("town", Role.TownStaff, nameof(AccountsText.DemoTown), nameof(AccountsText.DemoTownCan), Town),
        Person("colleague", Role.TownStaff, nameof(AccountsText.DemoColleague), nameof(AccountsText.DemoColleagueCan), Town),
        Person("village", Role.TownStaff, nameof(AccountsText.DemoVillage), nameof(AccountsText.DemoVillageCan), Village),
        Person("aozora", Role.Vendor, nameof(AccountsText.DemoAozora), nameof(AccountsText.DemoVendorCan), vendor: "aozora"),
        Person("minato", Role.Vendor, nameof(AccountsText.DemoMinato), nameof(AccountsText.DemoVendorCan), vendor: "minato"),
        Person("yamabiko", Role.Vendor, nameof(AccountsText.DemoYamabiko), nameof(AccountsText.DemoVendorCan), vendor: "yamabiko"),
        Newcomer("newcomer", nameof(AccountsText.DemoNewcomer)),
        Newcomer("newcomer2", nameof(AccountsText.DemoNewcomer2)),
        Person("curator", Role.Curator, nameof(AccountsText.DemoCurator), nameof(AccountsText.DemoCuratorCan)),
        Person("curator2", Role.Curator, nameof(AccountsText.DemoCurator2), nameof(AccountsText.DemoCuratorCan)),
        Person("auditor", Role.Auditor, nameof(AccountsText.DemoAuditor), nameof(AccountsText.DemoAuditorCan)),
        Person("operator", Role.Operator, nameof(AccountsText.DemoOperator), nameof(AccountsText.DemoOperatorCan)),
    ];

    public DemoPerson? Find(string? key) => All.FirstOrDefault(person => person.Key == key);

    public static string IdOf(string key) => $"{Issuer}#{key}";

    private DemoPerson Newcomer(string key, string label) => new(key, text[label], text[nameof(AccountsText.DemoNewcomerCan)], null);

    private DemoPerson Person(string key, Role role, string label, string can, MunicipalityCode? municipality = null, string? vendor = null) =>
        new(key, text[label], text[can], new Actor(
            ActorKind.Person, IdOf(key), text[label], role, municipality, vendor, vendor is null ? null : VendorRole.Owner));
}
