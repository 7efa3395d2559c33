using Marketplace.Web.Language;

namespace Marketplace.Web.Conformance;

/// <summary>Addresses of an offering's conformance.</summary>
internal static class ConformanceAddress
{
    public static string Of(string offering, string? spec = null, DateOnly? asOf = null)
    {
        var query = string.Join('&', new[] { spec is null ? null : "spec=" + spec, asOf is { } day ? "asOf=" + Days.Iso(day) : null }.Where(each => each is not null));
        return $"/offerings/{Uri.EscapeDataString(offering)}/conformance" + (query.Length > 0 ? "?" + query : string.Empty);
    }
}
