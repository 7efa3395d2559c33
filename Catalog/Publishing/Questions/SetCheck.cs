using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Questions;

/// <summary>What the questions of a set must be to each other.</summary>
internal static class SetCheck
{
    private const string Points = "abcdefg";

    public static void Run(QuestionSet set, MapNode root, CheckLog log)
    {
        var spots = SpotsOf(root);
        var seen = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in set.Questions)
        {
            void Refuse(Fault fault) => log.Add(question.Key, spots.GetValueOrDefault(question.Key), fault);
            OptionsOf(question, Refuse);
            DependenceOf(question, seen, Refuse);
            foreach (var column in question.Columns.Concat(question.Unique.Where(key => question.Column(key) is null).Select(_ => (Question?)null)))
            {
                if (column is null)
                {
                    Refuse(QuestionSetFaults.WrongShape($"{question.Key}.unique"));
                }
                else
                {
                    OptionsOf(column, Refuse);
                    ReferenceOf(question, column, seen, Refuse);
                }
            }

            if (!seen.TryAdd(question.Key, question))
            {
                Refuse(QuestionSetFaults.KeyTwice(question.Key));
            }
        }

        var missing = Points.Where(point => !set.Questions.Any(question => question.IsAffirmed && question.MandatoryPoint == point.ToString())).ToArray();
        if (missing.Length > 0)
        {
            log.Add("sections", root.Spot, QuestionSetFaults.PointsMissing(string.Join(", ", missing)));
        }
    }

    private static void OptionsOf(Question question, Action<Fault> refuse)
    {
        if (question.Type is QuestionType.Choice or QuestionType.Choices && question.Options.Count == 0)
        {
            refuse(QuestionSetFaults.WithoutOptions(question.Key));
        }

        if ((question.Type == QuestionType.Table) != question.Columns.Count > 0)
        {
            refuse(QuestionSetFaults.WrongShape($"{question.Key}.columns"));
        }
    }

    private static void DependenceOf(Question question, Dictionary<string, Question> seen, Action<Fault> refuse)
    {
        if (question.DependsOn is not { } on)
        {
            return;
        }

        if (!seen.TryGetValue(on.Question, out var other) || other.Type is not (QuestionType.Choice or QuestionType.YesNo))
        {
            refuse(QuestionSetFaults.UnknownQuestion(question.Key, on.Question));
            return;
        }

        foreach (var value in on.Values.Where(value => other.Type == QuestionType.YesNo ? value is not ("true" or "false") : other.Option(value) is null))
        {
            refuse(QuestionSetFaults.UnknownValue(question.Key, on.Question, value));
        }
    }

    private static void ReferenceOf(Question table, Question column, Dictionary<string, Question> seen, Action<Fault> refuse)
    {
        if (column.RefersTo is { } target
            && !(target.LastIndexOf('.') is > 0 and var dot && seen.GetValueOrDefault(target[..dot])?.Column(target[(dot + 1)..]) is not null))
        {
            refuse(QuestionSetFaults.UnknownQuestion($"{table.Key}.{column.Key}", target));
        }
    }

    private static Dictionary<string, Spot?> SpotsOf(MapNode root) =>
        ((root["sections"] as ListNode)?.Items.OfType<MapNode>() ?? [])
        .SelectMany(section => ((section["questions"] as ListNode)?.Items.OfType<MapNode>() ?? []).Select(question => (Key: Paths.Join(section.TextOf("key") ?? string.Empty, question.TextOf("key") ?? string.Empty), question.Spot)))
        .GroupBy(each => each.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last().Spot, StringComparer.Ordinal);
}
