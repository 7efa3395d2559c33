using System.Globalization;

namespace Catalog.Provisioning.Catalogs;

/// <summary>What became of a part of a broker's catalog.</summary>
public enum CatalogChangeKind
{
    ServiceAdded,
    ServiceVanished,
    PlanAdded,
    PlanVanished,
    /// <summary>A property of a service or plan has another value.</summary>
    Changed,
}

/// <summary>The properties that are compared; as a plan or service has them.</summary>
public enum CatalogMember
{
    Name,
    Description,
    Free,
    Bindable,
    Updateable,
    BindingRotatable,
    MaximumPolling,
    MaintenanceInfo,
    Schemas,
    InstancesRetrievable,
    BindingsRetrievable,
    ContextUpdates,
    SignIn,
}

/// <summary>One difference between two dated copies of a broker's catalog.</summary>
/// <param name="Plan"><c>null</c> = it concerns the service.</param>
/// <param name="Member"><c>null</c> = it concerns the whole service or plan.</param>
/// <param name="Before">As it was, in plain words; <c>null</c> = nothing stood there.</param>
public sealed record CatalogChange(CatalogChangeKind Kind, string Service, string? Plan = null, CatalogMember? Member = null, string? Before = null, string? After = null);

/// <summary>Compares what a broker offered with what it offers now, by the ids.</summary>
public static class CatalogDifference
{
    private const int Longest = 120;

    public static IReadOnlyList<CatalogChange> Between(OfferedCatalog before, OfferedCatalog after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. before.Services.Where(service => after.Find(service.Id) is null).Select(service => new CatalogChange(CatalogChangeKind.ServiceVanished, service.Id)),
            .. after.Services.Where(service => before.Find(service.Id) is null).Select(service => new CatalogChange(CatalogChangeKind.ServiceAdded, service.Id)),
            .. after.Services.SelectMany(service => before.Find(service.Id) is { } known ? Between(known, service) : []),
        ];
    }

    private static IEnumerable<CatalogChange> Between(OfferedService before, OfferedService after) =>
    [
        .. Changes(Members(before), Members(after)).Select(change => new CatalogChange(CatalogChangeKind.Changed, after.Id, null, change.Member, change.Before, change.After)),
        .. before.Plans.Where(plan => after.Plans.All(one => one.Id != plan.Id)).Select(plan => new CatalogChange(CatalogChangeKind.PlanVanished, after.Id, plan.Id)),
        .. after.Plans.Where(plan => before.Plans.All(one => one.Id != plan.Id)).Select(plan => new CatalogChange(CatalogChangeKind.PlanAdded, after.Id, plan.Id)),
        .. from plan in after.Plans
           join known in before.Plans on plan.Id equals known.Id
           from change in Changes(Members(known), Members(plan))
           select new CatalogChange(CatalogChangeKind.Changed, after.Id, plan.Id, change.Member, change.Before, change.After),
    ];

    private static IEnumerable<(CatalogMember Member, string? Before, string? After)> Changes(
        IReadOnlyList<(CatalogMember Member, string? Value)> before, IReadOnlyList<(CatalogMember Member, string? Value)> after) =>
        before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Member, Cut(pair.First.Value), Cut(pair.Second.Value)));

    private static IReadOnlyList<(CatalogMember Member, string? Value)> Members(OfferedService service) =>
    [
        (CatalogMember.Name, service.Name), (CatalogMember.Description, service.Description), (CatalogMember.InstancesRetrievable, Says(service.AreInstancesRetrievable)),
        (CatalogMember.BindingsRetrievable, Says(service.AreBindingsRetrievable)), (CatalogMember.ContextUpdates, Says(service.AllowsContextUpdates)),
    ];

    private static IReadOnlyList<(CatalogMember Member, string? Value)> Members(OfferedPlan plan) =>
    [
        (CatalogMember.Name, plan.Name), (CatalogMember.Description, plan.Description), (CatalogMember.Free, Says(plan.IsFree)), (CatalogMember.Bindable, Says(plan.IsBindable)),
        (CatalogMember.Updateable, Says(plan.IsUpdateable)), (CatalogMember.BindingRotatable, Says(plan.IsBindingRotatable)),
        (CatalogMember.MaximumPolling, plan.MaximumPolling is { } most ? most.TotalSeconds.ToString(CultureInfo.InvariantCulture) : null),
        (CatalogMember.MaintenanceInfo, plan.MaintenanceVersion), (CatalogMember.Schemas, plan.Schemas is { } digest ? digest[..12] : null),
        (CatalogMember.SignIn, Says(plan.TakesSignIn)),
    ];

    private static string Says(bool value) => value ? "true" : "false";

    private static string? Cut(string? text) => text is { Length: > Longest } ? text[..Longest] : text;
}
