using System.Globalization;
using System.Text;

namespace TestKit.Wire.Lint;

/// <summary>What every request carries.</summary>
internal static class HeaderRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        LintRule.Each("version", _ => true, one => IsVersion(one.Request.Header("X-Broker-API-Version")) ? null : "no version between 2.13 and 2.17"),
        LintRule.Each("authentication", _ => true, one => IsBasic(one.Request.Header("Authorization")) ? null : "no Basic authentication"),
        LintRule.Each("request-identity", _ => true, one =>
            Guid.TryParse(one.Request.Header("X-Broker-API-Request-Identity"), out _) ? null : "no request identity"),
        new("request-identity-once", watched => watched.Exchanges
            .GroupBy(one => one.Request.Header("X-Broker-API-Request-Identity"))
            .Where(same => same.Key is not null && same.Count() > 1)
            .Select(same => $"request identity {same.Key} was used {same.Count()} times")),
        LintRule.Each("content-type", one => one.Request.Body.Length > 0, one =>
            one.Request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true ? null : "a body that is not called JSON"),
    ];

    private static bool IsVersion(string? text) => text?.Split('.') is ["2", var minor]
        && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 13 and <= 17;

    private static bool IsBasic(string? text)
    {
        var room = new byte[text?.Length ?? 0];
        return text?.StartsWith("Basic ", StringComparison.Ordinal) == true && Convert.TryFromBase64String(text["Basic ".Length..], room, out var length)
            && Encoding.UTF8.GetString(room, 0, length).Contains(':', StringComparison.Ordinal);
    }
}
