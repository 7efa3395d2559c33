using System.Globalization;
using System.Text;
using Catalog;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;

namespace Marketplace.Web.Municipalities.Rules;

/// <summary>The form of one rule as it was typed.</summary>
public sealed class RuleInput
{
    /// <summary>No amount of a municipality comes near it.</summary>
    private const long Most = 999_999_999_999;

    public RuleTopic? Topic { get; set; }

    public ContractKind? Kind { get; set; }

    public BudgetStage? Stage { get; set; }

    public RuleChoice? Choice { get; set; }

    public string? Amount { get; set; }

    public string? Number { get; set; }

    public string? MonthDay { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string? Source { get; set; }

    public string? Reason { get; set; }

    public Guid? Corrects { get; set; }

    /// <summary>Neither figure is in the way of an order.</summary>
    internal bool HasReadableFigures => (Empty(Amount) || WholeNumber(Amount) is not null) && (Empty(Number) || WholeNumber(Number) is <= int.MaxValue);

    internal LocalRuleOrder Order(MunicipalityCode municipality) => new(
        municipality, Topic!.Value,
        new RuleValue(Kind, Stage, Choice, WholeNumber(Amount) is { } yen ? new Yen(yen) : null, (int?)WholeNumber(Number), Empty(MonthDay) ? null : MonthDay),
        ValidFrom!.Value, ValidTo, Source ?? string.Empty, Reason, Corrects is { } wrong ? LocalRuleId.From(wrong) : null);

    internal static RuleInput Of(LocalRule rule) => new()
    {
        Topic = rule.Topic,
        Kind = rule.Value.Kind,
        Stage = rule.Value.Stage,
        Choice = rule.Value.Choice,
        Amount = rule.Value.Amount?.Amount.ToString(CultureInfo.InvariantCulture),
        Number = rule.Value.Number?.ToString(CultureInfo.InvariantCulture),
        MonthDay = rule.Value.MonthDay,
        ValidFrom = rule.ValidFrom,
        ValidTo = rule.ValidTo,
        Source = rule.Source,
        Reason = rule.Reason,
        Corrects = rule.Id.Value,
    };

    /// <summary>Digits as people write them: full-width, with thousands' marks.</summary>
    internal static long? WholeNumber(string? text) =>
        long.TryParse((text ?? string.Empty).Normalize(NormalizationForm.FormKC).Replace(",", string.Empty, StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= Most ? number : null;

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
