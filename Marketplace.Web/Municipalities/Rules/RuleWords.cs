using System.Globalization;
using Catalog;
using Catalog.Municipalities.Rules;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Municipalities.Rules;

/// <summary>What rules are called and what they say, in the reader's words.</summary>
internal static class RuleWords
{
    public static string Topic(RuleTopic topic) => FaultText.Word("municipalities.topic-" + topic);

    public static string Kind(ContractKind kind) => FaultText.Word("municipalities.contract-" + kind);

    /// <summary>The topic with its kind of contract or its stage, where each has a rule of its own.</summary>
    public static string Name(IStringLocalizer<RulesText> text, LocalRule rule) =>
        Topic(rule.Topic) + (RuleShape.Of(rule.Topic).IsPerKind && rule.Value.Kind is { } kind ? $" – {Kind(kind)}"
            : rule.Value.Stage is { } stage ? $" – {text["Stage" + stage]}"
            : string.Empty);

    public static string Says(IStringLocalizer<RulesText> text, RuleTopic topic, RuleValue value) => topic switch
    {
        RuleTopic.SaasFeeKind => Kind(value.Kind!.Value),
        RuleTopic.SmallSumLimit => text[nameof(RulesText.WordsUpTo), Figures.Of(value.Amount!.Value)],
        RuleTopic.SingleQuoteLimit => text["Words" + value.Choice, Figures.Of(value.Amount!.Value)],
        RuleTopic.QuoteCount => text[nameof(RulesText.WordsQuotes), value.Number!.Value],
        RuleTopic.LongTermContract when value.Number is { } years => text[nameof(RulesText.WordsYears), text["Choice" + value.Choice].Value, years],
        RuleTopic.Publication when value.Amount is { } from => text[nameof(RulesText.WordsFrom), text["Choice" + value.Choice].Value, Figures.Of(from)],
        RuleTopic.BudgetDay => MonthDay(text, value.MonthDay!),
        _ => text["Choice" + value.Choice],
    };

    public static string Period(IStringLocalizer<RulesText> text, DateOnly from, DateOnly? to) => to is { } last
        ? text[nameof(RulesText.FromTo), Days.Of(from), Days.Of(last)]
        : text[nameof(RulesText.From), Days.Of(from)];

    private static string MonthDay(IStringLocalizer<RulesText> text, string day) => text[
        nameof(RulesText.WordsMonthDay), int.Parse(day[..2], CultureInfo.InvariantCulture), int.Parse(day[3..], CultureInfo.InvariantCulture)];
}
