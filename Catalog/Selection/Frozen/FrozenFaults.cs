using System.Globalization;

namespace Catalog.Selection.Frozen;

/// <summary>Refusals around frozen searches; sentences in SelectionFaults.resx.</summary>
public static class FrozenFaults
{
    public static Fault UnknownSearch(int number) => new("selection.unknown-search", FaultKind.NotFound, number.ToString(CultureInfo.InvariantCulture));

    public static Fault NotAmongHits(string offering, int number) =>
        new("selection.not-among-hits", FaultKind.Conflict, offering, number.ToString(CultureInfo.InvariantCulture));

    public static Fault UnknownListing(string digest) => new("selection.unknown-listing", FaultKind.NotFound, digest);
}
