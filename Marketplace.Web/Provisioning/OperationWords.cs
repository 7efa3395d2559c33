using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Health;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Provisioning;

/// <summary>What states and steps are called on the operator's desk.</summary>
internal static class OperationWords
{
    public static string State(IStringLocalizer<OperationsText> text, DeskSheet sheet) => text["State" + StateOf(sheet)];

    public static string Mark(DeskSheet sheet) => StateOf(sheet) switch
    {
        "Running" => "wait",
        "Succeeded" => "good",
        _ => "bad",
    };

    /// <summary>Service and municipality.</summary>
    public static string For(IStringLocalizer<OperationsText> text, TownService of) =>
        text[nameof(OperationsText.OfTown), Cultures.Pick(of.Service, of.ServiceEn), Cultures.Pick(of.Town, of.TownRomaji)];

    public static string Step(IStringLocalizer<OperationsText> text, StepSheet? step) =>
        step is null ? text[nameof(OperationsText.None)] : text["Step" + step.Kind];

    public static string WaitingFor(IStringLocalizer<OperationsText> text, StepSheet? step) => step switch
    {
        { WaitingOnVendor: { } vendor } => Name(vendor),
        { WaitingOn: WaitingOn.Town } => text[nameof(OperationsText.WaitingTown)],
        { WaitingOn: WaitingOn.Day } => text[nameof(OperationsText.WaitingDay)],
        { WaitingOn: not null } => text[nameof(OperationsText.WaitingMarketplace)],
        _ => text[nameof(OperationsText.None)],
    };

    public static string Name(VendorName vendor) => Cultures.Pick(vendor.Name, vendor.NameEn);

    public static string When(IStringLocalizer<OperationsText> text, DateTimeOffset? time) => time is { } at ? Days.Of(at) : text[nameof(OperationsText.None)];

    public static string Mark(HealthState state) => state switch
    {
        HealthState.Healthy => "good",
        HealthState.Unknown or HealthState.Recovering => "wait",
        _ => "bad",
    };

    private static string StateOf(DeskSheet sheet) =>
        sheet.Operation.State == OperationState.Failed ? "Failed"
        : sheet.Operation.State == OperationState.Succeeded ? "Succeeded"
        : sheet.Operation.NextTry is null ? "SetAside"
        : sheet.Stuck is not null ? "Stuck"
        : "Running";
}
