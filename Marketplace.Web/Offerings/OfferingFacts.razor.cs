using Catalog;
using Catalog.Offerings;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings;

/// <summary>The plain facts of an offering; what is not stated says so.</summary>
public sealed partial class OfferingFacts
{
    [Parameter, EditorRequired]
    public required OfferingSheet Sheet { get; set; }

    [Parameter]
    public IReadOnlyList<string> PrefectureNames { get; set; } = [];

    private DateOnly Published => DateOnly.FromDateTime(Tokyo.At(Sheet.PublishedAt).DateTime);

    private string Area => (PrefectureNames.Count, Sheet.Origin) switch
    {
        (0, not Origin.PublishedFact) => Text[nameof(OfferingsText.WholeCountry)],
        (0, _) => Text[nameof(OfferingsText.NotStated)],
        _ => string.Join(Text[nameof(OfferingsText.ListSeparator)], PrefectureNames),
    };
}
