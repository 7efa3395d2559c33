using Catalog.Offerings;

namespace Catalog.Subscriptions.Leaving;

/// <summary>What is known of a vendor's way to give data back (データ返還の見込み).</summary>
public enum ExportPromise
{
    /// <summary>The newest nightly check got all records out and in again.</summary>
    Proven,
    /// <summary>No check has tried it.</summary>
    Unproven,
    /// <summary>The newest nightly check got no records out.</summary>
    Lacking,
}

internal static class ExportPromises
{
    /// <summary>Everything up to here works, and getting the records out is the next level.</summary>
    private const int JustBelow = 3;

    /// <summary>A level further down says nothing: there the check did not come as far as the records.</summary>
    /// <param name="offering"><c>null</c> = it is not listed any more.</param>
    public static ExportPromise Of(Offering? offering) =>
        offering?.LadderLevel switch
        {
            > JustBelow => ExportPromise.Proven,
            JustBelow => ExportPromise.Lacking,
            _ => ExportPromise.Unproven,
        };
}
