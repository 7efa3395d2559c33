namespace EndToEnd.Tests.Case;

/// <summary>The pages of a case and around it, by who uses them.</summary>
internal static class CasePages
{
    private static readonly string[] Own =
    [
        "", "/needs/scope", "/needs/requirements", "/needs/network", "/needs/links", "/needs/size", "/needs/budget", "/needs/dates", "/needs/wishes",
        "/search?number=1", "/quotes", "/scores", "/route", "/calendar", "/papers", "/papers/comparison", "/papers/quote-request", "/papers/reason", "/papers/budget", "/papers/circulation",
        "/record", "/hand-over", "/towns",
    ];

    public static IEnumerable<(string Person, IReadOnlyList<string> Addresses)> Of(string walk) =>
    [
        ("town", [.. Own.Select(each => walk + each), "/selections", "/calendar", "/municipalities/215066/rules"]),
        ("aozora", ["/vendor/quotes", "/vendor/feedback"]),
        ("operator", ["/operations/moves", "/audit"]),
    ];

    /// <summary>A file name, such as <c>case-open-quotes-en-390</c>.</summary>
    public static string NameOf(string stage, string address, string walk, string locale, int width) =>
        $"case-{stage}-{address.Replace(walk, "case", StringComparison.Ordinal).Split('?')[0].Trim('/').Replace('/', '-')}-{locale[..2]}-{width}";
}
