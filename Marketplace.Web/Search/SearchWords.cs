using Catalog.Search.Saved;
using Marketplace.Web.Offerings;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Search;

/// <summary>A saved search in the reader's words.</summary>
internal static class SearchWords
{
    public static IReadOnlyList<string> Conditions(IStringLocalizer<SearchText> text, IStringLocalizer<OfferingsText> offerings, SavedSearchRow row)
    {
        List<string> conditions = [.. row.Chosen.Select(facet => text[
            nameof(SearchText.Condition), OfferingWords.Filter(offerings, facet.Name),
            string.Join(text[nameof(SearchText.ConditionSeparator)], facet.Values.Select(value => OfferingWords.Value(offerings, facet.Name, value)))].Value)];
        if (row.Terms.Filters.Requirement is { Count: > 0 } requirements)
        {
            conditions.Add(text[nameof(SearchText.Condition), OfferingWords.Filter(offerings, "requirement"), string.Join(' ', requirements)]);
        }

        if (!string.IsNullOrWhiteSpace(row.Terms.Text))
        {
            conditions.Insert(0, text[nameof(SearchText.Words), row.Terms.Text]);
        }

        return conditions.Count > 0 ? conditions : [text[nameof(SearchText.NoConditions)]];
    }
}
