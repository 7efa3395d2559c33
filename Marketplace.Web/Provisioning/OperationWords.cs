using Catalog.Provisioning;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Provisioning;

/// <summary>What states and steps are called on the operator's desk.</summary>
internal static class OperationWords
{
    public static string State(IStringLocalizer<OperationsText> text, Urgency urgency) => text["State" + urgency];

    public static string Mark(Urgency urgency) => urgency == Urgency.Running ? "wait" : "bad";

    public static string Step(IStringLocalizer<OperationsText> text, StepSheet? step) =>
        step is null ? text[nameof(OperationsText.None)] : text["Step" + step.Kind];

    public static string WaitingFor(IStringLocalizer<OperationsText> text, StepSheet? step) => step switch
    {
        { WaitingOnVendor: { } vendor } => Cultures.Pick(vendor.Name, vendor.NameEn),
        { WaitingOn: WaitingOn.Town } => text[nameof(OperationsText.WaitingTown)],
        { WaitingOn: WaitingOn.Day } => text[nameof(OperationsText.WaitingDay)],
        { WaitingOn: not null } => text[nameof(OperationsText.WaitingMarketplace)],
        _ => text[nameof(OperationsText.None)],
    };

    /// <summary>Short and alike in both languages: 1:02:03, with the days before it.</summary>
    public static string Age(TimeSpan age) => age.ToString(age.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", System.Globalization.CultureInfo.InvariantCulture);
}
