using Catalog.Publishing;
using Catalog.Search.Saved;
using Catalog.Standards;
using Marketplace.Web.Language;
using Marketplace.Web.Offerings;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Frozen;

/// <summary>The conditions of a frozen search in the reader's words.</summary>
internal static class ConditionWords
{
    /// <summary>One line for each condition; empty = everything was asked for.</summary>
    public static IReadOnlyList<string> Of(IStringLocalizer<OfferingsText> terms, SearchTerms search, IReadOnlyList<BusinessAreaRow> areas)
    {
        var filters = search.Filters;
        (string Name, IEnumerable<string>? Values)[] said =
        [
            ("q", string.IsNullOrWhiteSpace(search.Text) ? null : [search.Text]),
            ("area", filters.Area?.Select(each => AreaOf(areas, each))),
            ("system", filters.System), ("cloud", filters.Cloud), ("vendor", filters.Vendor), ("region", filters.Region), ("price", filters.Price), ("requirement", filters.Requirement), ("serves", filters.Serves),
            ("accessibility", filters.Accessibility?.Select(each => StatedAnswers.Word("accessibility.level", each) is { } level ? Cultures.Pick(level.Ja, level.En) : each)),
            ("zone", filters.Zone?.Select(each => terms["Zone" + each].Value)),
            ("kind", filters.Kind?.Select(each => terms["Kind" + each].Value)),
            ("origin", filters.Origin?.Select(each => terms["Origin" + each].Value)),
            ("evidence", filters.Evidence?.Select(each => terms["Evidence" + each].Value)),
        ];
        return [.. said.Where(each => each.Values?.Any() == true)
            .Select(each => terms[nameof(OfferingsText.FilterAndValue), OfferingWords.Filter(terms, each.Name), string.Join(terms[nameof(OfferingsText.WordListSeparator)], each.Values!)].Value)];
    }

    private static string AreaOf(IReadOnlyList<BusinessAreaRow> areas, string number) =>
        areas.FirstOrDefault(area => area.Number.ToString(Cultures.Default) == number) is { } known ? Cultures.Pick(known.Name, known.NameEn) : number;
}
