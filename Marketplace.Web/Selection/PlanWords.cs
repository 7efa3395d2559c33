using Catalog.Offerings;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection;

/// <summary>What a plan costs, in one sentence that names the tax state of each amount.</summary>
internal static class PlanWords
{
    public static string Cost(IStringLocalizer<SelectionText> text, PlanSheet plan) => plan.Cost is { } cost
        ? text[nameof(SelectionText.PlanCost), Figures.Of(cost.Gross), Figures.Of(cost.Net), Figures.Of(cost.NetPerYear)]
        : text[nameof(SelectionText.PlanNoCost)];
}
