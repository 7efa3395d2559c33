using Catalog.Comparison;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Questions;

/// <summary>Reads a question set from YAML; a bad one is refused with every line that is wrong.</summary>
internal static class QuestionSetReader
{
    private static readonly string[] OfQuestion =
    [
        "key", "type", "required", "label", "hint", "remedy", "limits", "dependsOn", "options", "optionsFrom", "columns", "unique", "facet", "compare", "mandatoryPoint",
    ];

    private static readonly string[] OfColumn =
        ["key", "type", "required", "label", "hint", "remedy", "limits", "options", "optionsFrom", "refersTo", "ownCode"];

    public static (QuestionSet? Set, IReadOnlyList<CheckFinding> Findings) Read(string yaml)
    {
        var reading = YamlTree.Read(yaml);
        if (reading.Root is not { } root)
        {
            return (null, reading.Findings);
        }

        var log = new CheckLog();
        var node = new SetNode(root, string.Empty, log).Knows("version", "publishedOn", "replaces", "replacedUntil", "sections");
        var set = new QuestionSet(
            node.Text("version"),
            node.Day("publishedOn"),
            node.Maybe("replaces") is { } replaced ? new Replacement(replaced, node.Day("replacedUntil")) : null,
            [.. node.Children("sections").Select(SectionOf)]);
        SetCheck.Run(set, root, log);
        return log.All.Count == 0 ? (set, []) : (null, log.All);
    }

    private static QuestionSection SectionOf(SetNode node)
    {
        node.Knows("key", "label", "hint", "questions");
        var key = node.Text("key");
        return new QuestionSection(key, node.Wording("label"), node.MaybeWording("hint"), [.. node.Children("questions").Select(child => QuestionOf(child, key))]);
    }

    private static Question QuestionOf(SetNode node, string? section)
    {
        node.Knows(section is null ? OfColumn : OfQuestion);
        var from = node.Maybe("optionsFrom");
        return new Question(
            section is null ? node.Text("key") : Paths.Join(section, node.Text("key")),
            node.MaybeOne<QuestionType>("type") ?? Missing(node),
            node.Wording("label"),
            node.Flag("required"),
            node.MaybeWording("hint"),
            node.MaybeWording("remedy"),
            LimitsOf(node.Child("limits")),
            DependenceOf(node.Child("dependsOn")),
            from,
            from is null ? [.. node.Children("options").Select(OptionOf)] : OptionFacts.Of(from) ?? [],
            [.. node.Children("columns").Select(child => QuestionOf(child, section: null))],
            node.Texts("unique"),
            node.Maybe("refersTo"),
            node.Flag("ownCode"),
            node.Flag("facet"),
            node.MaybeOne<ComparisonRow>("compare"),
            node.Maybe("mandatoryPoint"));
    }

    private static QuestionType Missing(SetNode node)
    {
        _ = node.Text("type");
        return QuestionType.Line;
    }

    private static QuestionLimits LimitsOf(SetNode? node) => node?.Knows("least", "most", "pattern", "notPast", "notFuture") is { } limits
        ? new QuestionLimits(limits.Number("least"), limits.Number("most"), limits.MaybeOne<TextPattern>("pattern"), limits.Flag("notPast"), limits.Flag("notFuture"))
        : QuestionLimits.None;

    private static Dependence? DependenceOf(SetNode? node) =>
        node?.Knows("question", "values") is { } on ? new Dependence(on.Text("question"), on.Texts("values")) : null;

    private static QuestionOption OptionOf(SetNode node)
    {
        node.Knows("value", "ja", "en");
        return new QuestionOption(node.Text("value"), node.Own());
    }
}
