using Catalog.Provisioning.Catalogs;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Provisioning.Desk;

/// <summary>A difference between two copies of a catalog as a sentence.</summary>
internal static class CatalogWords
{
    public static string Of(IStringLocalizer<OperationsText> text, CatalogChange change)
    {
        var place = change.Plan is null ? text[nameof(OperationsText.PlaceService), change.Service] : text[nameof(OperationsText.PlacePlan), change.Service, change.Plan];
        return change.Kind == CatalogChangeKind.Changed
            ? text[nameof(OperationsText.ChangeMember), place, text["Catalog" + change.Member], change.Before ?? text[nameof(OperationsText.None)], change.After ?? text[nameof(OperationsText.None)]]
            : text["Change" + change.Kind, place];
    }
}
