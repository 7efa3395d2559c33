using Catalog.Selection.Frozen;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Frozen;

/// <summary>What a listing said to a need, as a sentence; also the words that an exclusion starts from.</summary>
internal static class JudgementWords
{
    /// <summary>As long as the words of an exclusion may be.</summary>
    private const int Most = 2_000;

    public static string Of(IStringLocalizer<FrozenText> text, NeedJudgement judged)
    {
        var need = text["Need" + judged.Need, judged.About ?? string.Empty].Value;
        var strength = text["Strength" + judged.Strength].Value;
        return judged.Asked is { } asked
            ? text[nameof(FrozenText.JudgedBudget), need, strength, Figures.Of(asked), judged.Found is { } found ? Figures.Of(found) : text[nameof(FrozenText.NoPrice)].Value]
            : judged.Met + judged.NotMet + judged.Unknown == 0 ? text[nameof(FrozenText.JudgedPlain), need, strength]
            : text[nameof(FrozenText.JudgedRows), need, strength, judged.Met, judged.NotMet, judged.Unknown] + Failing(text, judged);
    }

    /// <summary>One line for each must that fails, without those that are met or unknown.</summary>
    public static string Proposal(IStringLocalizer<FrozenText> text, FrozenHit hit)
    {
        var words = string.Join('\n', hit.Judgements.Where(judged => judged.FailsMust).Select(judged => $"{text["Fit" + judged.Fit].Value}: {Of(text, judged)}"));
        return words.Length > Most ? words[..Most] : words;
    }

    private static string Failing(IStringLocalizer<FrozenText> text, NeedJudgement judged) => judged.Failing.Count == 0 ? string.Empty
        : text[nameof(FrozenText.JudgedFailing), string.Join(", ", judged.Failing.Select(each => text["Zone" + each] is { ResourceNotFound: false } zone ? zone.Value : each))];
}
