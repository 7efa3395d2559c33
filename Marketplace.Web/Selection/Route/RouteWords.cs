using Catalog;
using Catalog.Selection.Route;

namespace Marketplace.Web.Selection.Route;

/// <summary>What routes and grounds are called.</summary>
internal static class RouteWords
{
    public static string Of(RouteKind kind) => FaultText.Word("selection.route-" + kind);

    public static string Of(RouteGround ground) => FaultText.Word("selection.ground-" + ground);
}
