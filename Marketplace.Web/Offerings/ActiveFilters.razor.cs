using Catalog.Search;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings;

/// <summary>The words and filters in force, each a link that takes it away.</summary>
public sealed partial class ActiveFilters
{
    [Parameter, EditorRequired]
    public required OfferingsAddress Address { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Facet> Facets { get; set; }

    private List<(string Label, string Without)> Chosen => [.. Words(), .. Values(), .. Requirements()];

    private IEnumerable<(string Label, string Without)> Words() => string.IsNullOrWhiteSpace(Address.Text)
        ? []
        : [(Text[nameof(OfferingsText.WordsFilter), Address.Text], Address.WithoutFilter("q").ToString())];

    private IEnumerable<(string Label, string Without)> Values() =>
        from facet in Facets
        from value in facet.Values
        where value.IsChosen
        select (
            Text[nameof(OfferingsText.FilterAndValue), OfferingWords.Filter(Text, facet.Name), OfferingWords.Value(Text, facet.Name, value)].Value,
            Without(facet, value));

    private IEnumerable<(string Label, string Without)> Requirements() => Address.ValuesOf("requirement").Select(id => (
        Text[nameof(OfferingsText.FilterAndValue), OfferingWords.Filter(Text, "requirement"), id].Value, Address.WithoutValue("requirement", id).ToString()));

    /// <summary>An area may have been asked for by its everyday name; then the whole filter goes.</summary>
    private string Without(Facet facet, FacetValue value) => (Address.ValuesOf(facet.Name).Contains(value.Value, StringComparer.OrdinalIgnoreCase)
        ? Address.WithoutValue(facet.Name, value.Value)
        : Address.WithoutFilter(facet.Name)).ToString();
}
