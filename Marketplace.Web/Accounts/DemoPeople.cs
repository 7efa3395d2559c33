using Catalog;
using Catalog.Municipalities;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Accounts;

/// <summary>One person of the demonstration.</summary>
/// <param name="Key">Short name in the form.</param>
/// <param name="Label">On the button.</param>
/// <param name="Explanation">What one can do as this person.</param>
public sealed record DemoPerson(string Key, string Label, string Explanation, Actor Actor);

/// <summary>The three people of the demonstration. Registered in Development only; without it there is no such address.</summary>
internal sealed class DemoPeople(IStringLocalizer<AccountsText> text)
{
    /// <summary>白川町: 7,417 people, the size for which this marketplace is made.</summary>
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", provider: null);

    public IReadOnlyList<DemoPerson> All =>
    [
        Person("town", Role.TownStaff, text[nameof(AccountsText.DemoTown)], text[nameof(AccountsText.DemoTownCan)], Town),
        Person("auditor", Role.Auditor, text[nameof(AccountsText.DemoAuditor)], text[nameof(AccountsText.DemoAuditorCan)]),
        Person("operator", Role.Operator, text[nameof(AccountsText.DemoOperator)], text[nameof(AccountsText.DemoOperatorCan)]),
    ];

    public DemoPerson? Find(string? key) => All.FirstOrDefault(person => person.Key == key);

    private static DemoPerson Person(string key, Role role, string label, string can, MunicipalityCode? municipality = null) =>
        new(key, label, can, new Actor(ActorKind.Person, $"demo#{key}", label, role, municipality));
}
