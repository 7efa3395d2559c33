using System.Globalization;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Seeding;

/// <summary>Invented rules for the two municipalities of the demonstration; they are not those bodies' real regulations (実演用の規則).</summary>
/// <remarks>A rule is never changed once it is there; a slot and day that the town has filled itself stays the town's.</remarks>
internal static class DemonstrationRules
{
    public static async Task<Merged> MergeAsync(MarketplaceDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.LocalRules.LoadAsync(ct);
        var added = 0;
        foreach (var order in FactFile.Rows("Municipalities", "demonstration-rules.tsv").Select(Read))
        {
            var slot = LocalRule.SlotOf(order.Topic, order.Value.Kind, order.Value.Stage);
            if (!db.LocalRules.Local.Any(rule => rule.Municipality == order.Municipality && rule.Slot == slot && rule.ValidFrom == order.ValidFrom))
            {
                db.LocalRules.Add(new LocalRule(order, isDemonstration: true, Actor.Platform, now));
                added++;
            }
        }

        return new Merged(added, 0);
    }

    public static LocalRuleOrder Read(FactRow row) => new(
        MunicipalityCode.Parse(row["code"], CultureInfo.InvariantCulture), Enum.Parse<RuleTopic>(row["topic"]),
        new RuleValue(
            Maybe<ContractKind>(row, "kind"), Maybe<BudgetStage>(row, "stage"), Maybe<RuleChoice>(row, "choice"),
            row.Maybe("amount") is null ? null : new Yen(row.Number("amount")), row.Maybe("number") is null ? null : row.Number("number"), row.Maybe("month_day")),
        row.Day("valid_from"), ValidTo: null, row["source"], row.Maybe("reason"));

    private static TEnum? Maybe<TEnum>(FactRow row, string column)
        where TEnum : struct, Enum => row.Maybe(column) is { } text ? Enum.Parse<TEnum>(text) : null;
}
