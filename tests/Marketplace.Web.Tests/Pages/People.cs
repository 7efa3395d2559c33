using Catalog;
using Catalog.Municipalities;

namespace Marketplace.Web.Tests.Pages;

/// <summary>One actor of each sort, and a town next door.</summary>
internal static class People
{
    public static MunicipalityCode Shirakawa { get; } = MunicipalityCode.Parse("215066", provider: null);

    public static MunicipalityCode Hichiso { get; } = MunicipalityCode.Parse("215040", provider: null);

    public static Actor Town { get; } = Person("town", "白川町 情報担当", Role.TownStaff, Shirakawa);

    public static Actor Neighbour { get; } = Person("neighbour", "七宗町 情報担当", Role.TownStaff, Hichiso);

    public static Actor Auditor { get; } = Person("auditor", "監査担当", Role.Auditor);

    public static Actor Operator { get; } = Person("operator", "運用担当", Role.Operator);

    public static Actor Yamabiko { get; } = Person("yamabiko", "やまびこ 営業", Role.Vendor) with { Vendor = "yamabiko" };

    public static Actor Minato { get; } = Person("minato", "みなと 営業", Role.Vendor) with { Vendor = "minato" };

    private static Actor Person(string key, string name, Role role, MunicipalityCode? municipality = null) =>
        new(ActorKind.Person, $"demo#{key}", name, role, municipality);
}
