using Catalog;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Needs;

/// <summary>What was answered, in a line or two.</summary>
internal static class NeedsWords
{
    public static string Of(IStringLocalizer<NeedsText> text, NeedSheet sheet, NeedStep step) => step switch
    {
        NeedStep.Scope => text[nameof(NeedsText.SaidScope), sheet.Scope?.Area?.ToString(Cultures.Default) ?? "-", Listed(text, sheet.Scope?.Systems)],
        NeedStep.Requirements => Listed(text, sheet.Requirements?.Specs.Select(spec => text[nameof(NeedsText.SaidSpec), spec.System, spec.Version, Count(spec, NeedStrength.Must), Count(spec, NeedStrength.Wish)].Value)),
        NeedStep.Network => Listed(text, sheet.Network?.Zones.Select(zone => $"{text["Zone" + zone].Value} ({text["Strength" + sheet.Network.Strength].Value})")),
        NeedStep.Links => Listed(text, sheet.Links?.Interfaces.Select(each => $"{each.Interface} ({text["Strength" + each.Strength].Value})")),
        NeedStep.Size => Figures.People(sheet.Size?.Population ?? 0),
        NeedStep.Budget => text[nameof(NeedsText.SaidBudget), Money(text, sheet.Budget?.Initial), Money(text, sheet.Budget?.Yearly)],
        NeedStep.Dates => text[nameof(NeedsText.SaidDates), Day(text, sheet.Dates?.StartOn), Day(text, sheet.Dates?.DecideBy)],
        _ => sheet.Wishes is { Words.Length: > 0 } wishes ? wishes.Words : text[nameof(NeedsText.None)],
    };

    private static int Count(SpecNeed spec, NeedStrength strength) => spec.Options.Count(option => option.Strength == strength);

    private static string Listed(IStringLocalizer<NeedsText> text, IEnumerable<string>? words) =>
        string.Join(", ", words ?? []) is { Length: > 0 } all ? all : text[nameof(NeedsText.None)];

    private static string Money(IStringLocalizer<NeedsText> text, Yen? amount) => amount is { } yen ? Figures.Of(yen) : text[nameof(NeedsText.Open)];

    private static string Day(IStringLocalizer<NeedsText> text, DateOnly? day) => day is { } known ? Days.Of(known) : text[nameof(NeedsText.Open)];
}
