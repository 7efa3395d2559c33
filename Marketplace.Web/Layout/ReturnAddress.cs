using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Web.Layout;

/// <summary>Where to go back to: only ever an address of this portal.</summary>
internal static class ReturnAddress
{
    public static string Of(string? asked) =>
        asked is { Length: > 0 } && RedirectHttpResult.IsLocalUrl(asked) && !asked.Contains('\\', StringComparison.Ordinal) ? asked : "/";
}
