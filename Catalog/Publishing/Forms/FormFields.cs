using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Forms;

/// <summary>Answers as the fields of a form and back: the name of a field is the path of its answer, such as <c>plans.tiers[2].monthly</c>.</summary>
public static class FormFields
{
    /// <summary>A field for every value; the options of one question come under one name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(QuestionSet set, MapNode answers)
    {
        ArgumentNullException.ThrowIfNull(set);
        var fields = new List<KeyValuePair<string, string>>();
        Write(set, answers, string.Empty, fields);
        return fields;
    }

    /// <summary>Fields of other names than paths, such as the form's own, are passed over. Rows keep their order and close up.</summary>
    public static MapNode Read(QuestionSet set, IEnumerable<KeyValuePair<string, string>> fields)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(fields);
        var root = new Branch();
        foreach (var (name, value) in fields)
        {
            if (FieldPath.Of(name) is { } path)
            {
                root.At(path).Values.Add(value);
            }
        }

        return root.Keys.Count == 0 ? MapNode.Empty : (MapNode)Node(set, root, string.Empty);
    }

    private static void Write(QuestionSet set, DocumentNode node, string place, List<KeyValuePair<string, string>> fields)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var member in map.Members)
                {
                    Write(set, member.Value, Paths.Join(place, member.Key), fields);
                }

                break;
            case ListNode list:
                var isChoices = set.Find(place)?.Type == QuestionType.Choices;
                for (var at = 0; at < list.Items.Count; at++)
                {
                    Write(set, list.Items[at], isChoices && list.Items[at] is TextNode ? place : string.Create(CultureInfo.InvariantCulture, $"{place}[{at}]"), fields);
                }

                break;
            case TextNode text:
                fields.Add(KeyValuePair.Create(place, text.Text));
                break;
            default:
                break;
        }
    }

    private static DocumentNode Node(QuestionSet set, Branch branch, string place) =>
        branch.Keys.Count > 0 ? new MapNode([.. branch.Keys.Select(key => new Member(key.Key, Node(set, key.Value, Paths.Join(place, key.Key))))])
        : branch.Rows.Count > 0 ? new ListNode([.. branch.Rows.Values.Select(row => Node(set, row, place))])
        : set.Find(place)?.Type == QuestionType.Choices ? new ListNode([.. branch.Values.Select(value => new TextNode(value))])
        : new TextNode(branch.Values[^1]);

    private sealed class Branch
    {
        public OrderedDictionary<string, Branch> Keys { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<int, Branch> Rows { get; } = [];

        public List<string> Values { get; } = [];

        public Branch At(IReadOnlyList<FieldStep> path) => path.Aggregate(this, (branch, step) => branch.Next(step));

        private Branch Next(FieldStep step)
        {
            if (step.Row is { } row)
            {
                return Rows.TryGetValue(row, out var known) ? known : Rows[row] = new Branch();
            }

            if (!Keys.TryGetValue(step.Key!, out var branch))
            {
                Keys.Add(step.Key!, branch = new Branch());
            }

            return branch;
        }
    }
}
