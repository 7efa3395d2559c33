using Catalog;
using Catalog.Municipalities;

namespace TestKit.Standards;

/// <summary>Those who state conformance in tests.</summary>
public static class StatingPeople
{
    public static Actor Curator { get; } = new(ActorKind.Person, "test#curator", "審査担当", Role.Curator);

    public static Actor Vendor(string code) => new(ActorKind.Person, $"test#{code}", $"{code} 営業", Role.Vendor, Vendor: code);

    public static Actor Town(string municipality) =>
        new(ActorKind.Person, $"test#{municipality}", "情報担当", Role.TownStaff, MunicipalityCode.Parse(municipality, null));
}
