using Catalog.Seeding;

namespace Catalog.Publishing.Questions;

/// <summary>Lists of facts that questions take their options from; all lie in the program, so that a file is judged without a database.</summary>
internal static class OptionFacts
{
    /// <summary>The first two digits of a prefecture's code are its number.</summary>
    private const int NumberDigits = 2;

    private static readonly Dictionary<string, Lazy<IReadOnlyList<QuestionOption>>> Lists = new(StringComparer.Ordinal)
    {
        ["businessSystems"] = new(() => Options("Standards", "business-systems.tsv", "id", "name", "name_en")),
        ["prefectures"] = new(() => [.. Options("Municipalities", "prefectures.tsv", "code", "name", "romaji").Select(each => each with { Value = each.Value[..NumberDigits] })]),
        ["clouds"] = Own("clouds.tsv"),
        ["networkZones"] = Own("network-zones.tsv"),
        ["interfaces"] = Own("interfaces.tsv"),
        ["offeringKinds"] = Own("offering-kinds.tsv"),
    };

    /// <summary><c>null</c> = no such list.</summary>
    public static IReadOnlyList<QuestionOption>? Of(string list) => Lists.GetValueOrDefault(list)?.Value;

    private static Lazy<IReadOnlyList<QuestionOption>> Own(string file) => new(() => Options("Publishing", file, "value", "name", "name_en"));

    private static IReadOnlyList<QuestionOption> Options(string slice, string file, string value, string name, string english) =>
        [.. FactFile.Rows(slice, file).Select(row => new QuestionOption(row[value], new Wording(row[name], row[english])))];
}
