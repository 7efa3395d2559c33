using System.Text.Json;
using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>What was answered to the questions about the needs, the newest answer to each, as lines of a paper.</summary>
internal static class GuidedNeeds
{
    public static IReadOnlyList<PaperFact> Of(CaseFacts facts)
    {
        var newest = (facts.Part("guidedNeeds")?.EnumerateArray() ?? default).GroupBy(each => each.GetProperty("step").GetString()!)
            .ToDictionary(step => step.Key, step => step.MaxBy(each => each.GetProperty("number").GetInt32()).GetProperty("answer"));
        return [.. Lines(facts.Words, newest).Where(line => line.Value.Length > 0)];
    }

    private static IEnumerable<PaperFact> Lines(PaperWords words, Dictionary<string, JsonElement> said)
    {
        foreach (var (step, answer) in said)
        {
            var line = step switch
            {
                "requirements" => List(words, answer, "specs", spec => words["NeedSpec", Text(spec, "system"), Text(spec, "version"), Options(spec, "must"), Options(spec, "wish")]),
                "network" => List(words, answer, "zones", zone => words.Term("Zone", zone.GetString()!)) + Strength(words, answer),
                "links" => List(words, answer, "interfaces", each => words.Term("Interface", Text(each, "interface")) + Strength(words, each)),
                "size" => words["NeedPeople", answer.GetProperty("population").GetInt32()],
                "budget" => words["NeedBudget", Money(words, answer, "initial"), Money(words, answer, "yearly")],
                "dates" => words["NeedDates", Day(words, answer, "startOn"), Day(words, answer, "decideBy")],
                "wishes" => Text(answer, "words"),
                _ => List(words, answer, "systems", system => system.GetString()!),
            };
            yield return new PaperFact(words["Step_" + step], line);
        }
    }

    private static string List(PaperWords words, JsonElement answer, string member, Func<JsonElement, string> of) =>
        string.Join(words["ListSeparator"], answer.GetProperty(member).EnumerateArray().Select(of));

    private static int Options(JsonElement spec, string strength) =>
        spec.GetProperty("options").EnumerateArray().Count(option => Text(option, "strength") == strength);

    private static string Strength(PaperWords words, JsonElement said) => words["InBrackets", words.Term("Strength", Text(said, "strength"))];

    private static string Money(PaperWords words, JsonElement said, string member) =>
        CaseFacts.Some(said, member) is { } amount ? words.Yen(amount.GetInt64()) : words["NotSettled"];

    private static string Day(PaperWords words, JsonElement said, string member) =>
        CaseFacts.Some(said, member) is { } day ? words.Day(DateOnly.Parse(day.GetString()!, System.Globalization.CultureInfo.InvariantCulture)) : words["NotSettled"];

    private static string Text(JsonElement said, string member) => CaseFacts.Some(said, member)?.GetString() ?? string.Empty;
}
