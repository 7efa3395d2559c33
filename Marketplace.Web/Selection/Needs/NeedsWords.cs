using Catalog;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Catalog.Standards;
using Marketplace.Web.Language;
using Marketplace.Web.Offerings;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Needs;

/// <summary>What was answered, in a line or two.</summary>
internal static class NeedsWords
{
    public static string Of(
        IStringLocalizer<NeedsText> text, IStringLocalizer<OfferingsText> terms, IReadOnlyList<BusinessAreaRow> areas, NeedSheet sheet, NeedStep step) => step switch
        {
            NeedStep.Scope => Scope(text, areas, sheet.Scope),
            NeedStep.Requirements => Listed(text, sheet.Requirements?.Specs.Select(spec => text[nameof(NeedsText.SaidSpec), spec.System, spec.Version, Count(spec, NeedStrength.Must), Count(spec, NeedStrength.Wish)].Value)),
            NeedStep.Network => Listed(text, sheet.Network?.Zones.Select(zone => $"{text["Zone" + zone].Value} ({text["Strength" + sheet.Network.Strength].Value})")),
            NeedStep.Links => Listed(text, sheet.Links?.Interfaces.Select(each => $"{OfferingWords.Interface(terms, each.Interface)} ({text["Strength" + each.Strength].Value})")),
            NeedStep.Size => Figures.People(sheet.Size?.Population ?? 0),
            NeedStep.Budget => text[nameof(NeedsText.SaidBudget), Money(text, sheet.Budget?.Initial), Money(text, sheet.Budget?.Yearly)],
            NeedStep.Dates => text[nameof(NeedsText.SaidDates), Day(text, sheet.Dates?.StartOn), Day(text, sheet.Dates?.DecideBy)],
            _ => sheet.Wishes is { Words.Length: > 0 } wishes ? wishes.Words : text[nameof(NeedsText.None)],
        };

    /// <summary>The area by its name; the systems where some of them were chosen.</summary>
    private static string Scope(IStringLocalizer<NeedsText> text, IReadOnlyList<BusinessAreaRow> areas, ScopeNeed? scope)
    {
        var area = areas.FirstOrDefault(each => each.Number == scope?.Area) is { } known ? Cultures.Pick(known.Name, known.NameEn) : text[nameof(NeedsText.AreaNone)].Value;
        return scope is { Systems.Count: > 0 } ? text[nameof(NeedsText.SaidScope), area, Listed(text, scope.Systems)] : area;
    }

    private static int Count(SpecNeed spec, NeedStrength strength) => spec.Options.Count(option => option.Strength == strength);

    private static string Listed(IStringLocalizer<NeedsText> text, IEnumerable<string>? words) =>
        string.Join(", ", words ?? []) is { Length: > 0 } all ? all : text[nameof(NeedsText.None)];

    private static string Money(IStringLocalizer<NeedsText> text, Yen? amount) => amount is { } yen ? Figures.Of(yen) : text[nameof(NeedsText.Open)];

    private static string Day(IStringLocalizer<NeedsText> text, DateOnly? day) => day is { } known ? Days.Of(known) : text[nameof(NeedsText.Open)];
}
