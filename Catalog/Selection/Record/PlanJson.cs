using System.Text.Json.Nodes;
using Catalog.Comparison;
using Catalog.Offerings;
using static Catalog.Selection.Record.CaseJson;

namespace Catalog.Selection.Record;

/// <summary>A plan with its bands and options, and what it costs the town of the case over five years.</summary>
internal static class PlanJson
{
    /// <param name="plan">As listed.</param>
    /// <param name="cost"><c>null</c> = the vendor names no price for the town's size.</param>
    public static JsonObject Of(Plan plan, TownCost? cost) => new()
    {
        ["code"] = plan.Code,
        ["cost"] = cost is null ? null : new JsonObject
        {
            ["gross"] = cost.Gross.Amount,
            ["net"] = cost.Net.Amount,
            ["population"] = cost.Population,
            ["tax"] = cost.Tax.Amount,
            ["years"] = cost.Years,
        },
        ["minimumMonths"] = plan.MinimumMonths,
        ["name"] = plan.Name,
        ["nameEn"] = plan.NameEn,
        ["options"] = Array(plan.Options, option => new JsonObject
        {
            ["code"] = option.Code,
            ["initial"] = option.Initial.Amount,
            ["monthly"] = option.Monthly.Amount,
            ["name"] = option.Name,
            ["nameEn"] = option.NameEn,
        }),
        ["tiers"] = Array(plan.Tiers, tier => new JsonObject
        {
            ["cloudMonthly"] = tier.CloudMonthly.Amount,
            ["fromPopulation"] = tier.FromPopulation,
            ["initial"] = tier.Initial.Amount,
            ["lineMonthly"] = tier.LineMonthly.Amount,
            ["migration"] = tier.Migration.Amount,
            ["monthly"] = tier.Monthly.Amount,
            ["toPopulation"] = tier.ToPopulation,
        }),
    };
}
