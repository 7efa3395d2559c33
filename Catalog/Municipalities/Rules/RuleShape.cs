using System.Globalization;

namespace Catalog.Municipalities.Rules;

/// <summary>Which members of a <see cref="RuleValue"/> a topic takes: one table for the form, the API and the check.</summary>
public sealed record RuleShape
{
    private static readonly Dictionary<RuleTopic, RuleShape> ByTopic = new()
    {
        [RuleTopic.SaasFeeKind] = new() { TakesKind = true, NeedsReason = true },
        [RuleTopic.EstimateBasis] = new() { Choices = [RuleChoice.WholeTerm, RuleChoice.OneYear] },
        [RuleTopic.SmallSumLimit] = new() { TakesKind = true, IsPerKind = true, TakesAmount = true },
        [RuleTopic.SingleQuoteLimit] = new() { TakesAmount = true, Choices = [RuleChoice.Below, RuleChoice.UpTo] },
        [RuleTopic.QuoteCount] = new() { MostNumber = 20, LeastNumber = 2 },
        [RuleTopic.TaxRounding] = new() { Choices = [RuleChoice.CutOff, RuleChoice.HalfUp, RuleChoice.RoundUp] },
        [RuleTopic.LongTermContract] = new() { Choices = [RuleChoice.Allowed, RuleChoice.NotAllowed], MostNumber = 30 },
        [RuleTopic.Publication] = new()
        {
            Choices = [RuleChoice.NotPublished, RuleChoice.Monthly, RuleChoice.Quarterly, RuleChoice.HalfYearly, RuleChoice.Yearly],
            TakesAmount = true,
            AmountMayBeOpen = true,
        },
        [RuleTopic.BudgetDay] = new() { TakesStage = true },
    };

    public bool TakesKind { get; private init; }

    /// <summary>Each kind of contract has a rule of its own.</summary>
    public bool IsPerKind { get; private init; }

    /// <summary>A stage with its day; each stage has a rule of its own.</summary>
    public bool TakesStage { get; private init; }

    public bool TakesAmount { get; private init; }

    /// <summary>No amount = for every amount.</summary>
    public bool AmountMayBeOpen { get; private init; }

    public int LeastNumber { get; private init; } = 1;

    /// <summary>Largest number; <c>null</c> = takes none.</summary>
    public int? MostNumber { get; private init; }

    public IReadOnlyList<RuleChoice> Choices { get; private init; } = [];

    public bool NeedsReason { get; private init; }

    public static RuleShape Of(RuleTopic topic) => ByTopic[topic];

    /// <summary>What is wrong with a value; <c>null</c> = it fits.</summary>
    public Fault? Refusal(RuleTopic topic, RuleValue value, string? reason)
    {
        ArgumentNullException.ThrowIfNull(value);
        var wantsNumber = MostNumber is not null && value.Choice != RuleChoice.NotAllowed;
        (string Field, bool Fits)[] members =
        [
            ("kind", value.Kind is not null == TakesKind),
            ("stage", value.Stage is not null == TakesStage),
            ("choice", value.Choice is { } choice ? Choices.Contains(choice) : Choices.Count == 0),
            ("amount", value.Amount is { } amount ? TakesAmount && amount >= Yen.Zero : !TakesAmount || AmountMayBeOpen),
            ("number", value.Number is { } number ? wantsNumber && number >= LeastNumber && number <= MostNumber : !wantsNumber),
            ("monthDay", value.MonthDay is { } day ? TakesStage && IsDayOfEveryYear(day) : !TakesStage),
        ];
        return Array.Find(members, member => !member.Fits).Field is { } wrong ? RuleFaults.DoesNotFit(topic, wrong)
            : NeedsReason && string.IsNullOrWhiteSpace(reason) ? RuleFaults.ReasonMissing
            : null;
    }

    /// <summary>2023 has no 29 February, as most years have none.</summary>
    private static bool IsDayOfEveryYear(string text) =>
        DateOnly.TryParseExact("2023-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
