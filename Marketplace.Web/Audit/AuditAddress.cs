using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Web.Audit;

/// <summary>The address of a stretch of the log: filters and page are its whole state.</summary>
internal sealed record AuditAddress(string? Subject, string? Municipality, int Page = 1)
{
    public const string Path = "/audit";

    public override string ToString() => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["subject"] = string.IsNullOrWhiteSpace(Subject) ? null : Subject,
        ["municipality"] = string.IsNullOrWhiteSpace(Municipality) ? null : Municipality,
        ["page"] = Page <= 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));
}
