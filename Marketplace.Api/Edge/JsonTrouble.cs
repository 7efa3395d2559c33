using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Edge;

/// <summary>Says in our words what the JSON reader found wrong, and at which member; its own words name our types.</summary>
internal static partial class JsonTrouble
{
    public static EdgeFault Of(JsonException trouble)
    {
        var (line, position) = ((trouble.LineNumber ?? 0) + 1, (trouble.BytePositionInLine ?? 0) + 1);
        var place = Place(trouble.Path);
        return trouble.Message switch
        {
            var words when Missing().Match(words) is { Success: true } match => EdgeFaults.MissingMember(Below(place, match.Groups["name"].Value)),
            var words when Unknown().Match(words) is { Success: true } match => EdgeFaults.UnknownMember(Below(Parent(place, match), match.Groups["name"].Value)),
            var words when Repeated().Match(words) is { Success: true } match => EdgeFaults.RepeatedMember(match.Groups["name"].Value),
            _ when IsConversion(trouble.Message) => EdgeFaults.WrongType(place.Length == 0 ? "$" : place, line, position),
            _ => EdgeFaults.MalformedJson(line, position),
        };
    }

    public static bool IsBodyMissing(BadHttpRequestException refused) =>
        refused.Message.Contains("no body was provided", StringComparison.Ordinal);

    private static bool IsConversion(string words) =>
        words.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
        || words.Contains("doesn't allow", StringComparison.Ordinal);

    private static string Place(string? path) => path is null or "$" ? string.Empty : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    private static string Below(string place, string member) => place.Length == 0 ? member : $"{place}.{member}";

    /// <summary>The reader's path ends with the unknown member itself, or not: told apart by the name.</summary>
    private static string Parent(string place, Match match)
    {
        var name = match.Groups["name"].Value;
        return place == name ? string.Empty
            : place.EndsWith('.' + name, StringComparison.Ordinal) ? place[..^(name.Length + 1)]
            : place;
    }

    [GeneratedRegex("missing required properties including: '(?<name>[^']+)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex("The JSON property '(?<name>[^']+)' could not be mapped", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex("Duplicate property '(?<name>[^']+)' encountered", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Repeated();
}
