using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Audit;

/// <summary>What kept facts, their members and their fixed values are called. A test holds that every fact has its names.</summary>
internal static class FactNames
{
    /// <summary>The name of a fact by its type; a fact that is recorded no more keeps the name it was recorded under.</summary>
    public static string Of(IStringLocalizer<AuditText> text, string fact) => Known(text["Fact" + fact], fact);

    /// <summary>The members of a fact with their values, both in the reader's words.</summary>
    public static IReadOnlyList<(string Name, string Value)> Details(IStringLocalizer<AuditText> text, string json)
    {
        using var details = JsonDocument.Parse(json);
        return [.. details.RootElement.EnumerateObject().Select(member =>
            (Known(text["Member" + Capitalised(member.Name)], member.Name), Value(text, member.Value)))];
    }

    private static string Value(IStringLocalizer<AuditText> text, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => text[nameof(AuditText.ValueNone)],
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(each => Value(text, each))),
        JsonValueKind.String when value.GetString() is { } word => IsTerm(word) ? Known(text["Value" + word], word) : word,
        _ => value.ToString(),
    };

    /// <summary>Fixed values are single words of letters; what a person wrote is never looked up.</summary>
    private static bool IsTerm(string word) => word.Length is > 0 and < 40 && char.IsAsciiLetterUpper(word[0]) && word.All(char.IsAsciiLetter);

    private static string Known(LocalizedString found, string otherwise) => found.ResourceNotFound ? otherwise : found.Value;

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
