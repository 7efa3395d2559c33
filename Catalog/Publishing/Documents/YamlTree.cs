using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Catalog.Publishing.Documents;

/// <summary>Reads YAML event by event: no anchors, aliases or tags, no name twice, and every scalar is the text that stands there.</summary>
/// <remarks>So <c>no</c>, <c>010</c> and <c>2026-04-01</c> mean nothing by themselves (YAML 1.1 would make them false, eight and a time).</remarks>
internal sealed class YamlTree
{
    private static readonly string[] Nothing = ["", "~", "null", "Null", "NULL"];

    private readonly IParser events;

    private readonly CheckLog log = new();

    private int values;

    private bool stopped;

    private YamlTree(IParser events) => this.events = events;

    public static DocumentReading Read(string text)
    {
        var tree = new YamlTree(new Parser(new StringReader(text)));
        try
        {
            return DocumentReading.Of(tree.Document(), tree.log);
        }
        catch (YamlException broken)
        {
            return DocumentReading.Refused(DescriptorFaults.BrokenYaml, SpotOf(tree.Furthest(broken.Start)));
        }
    }

    /// <summary>A tab as indentation is told without a place: then it is after what could be read.</summary>
    private Mark Furthest(Mark told) => events.Current is { } last && last.End.Index > told.Index ? last.End : told;

    private DocumentNode? Document()
    {
        events.Consume<StreamStart>();
        if (!events.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = Node(string.Empty, 1);
        if (!stopped)
        {
            events.Consume<DocumentEnd>();
            if (events.Current is DocumentStart second)
            {
                Stop(string.Empty, second, DescriptorFaults.SeveralDocuments);
            }
        }

        return root;
    }

    private DocumentNode? Node(string place, int level)
    {
        var current = events.Current;
        var fault = current switch
        {
            AnchorAlias or NodeEvent { Anchor.IsEmpty: false } => DescriptorFaults.Alias,
            NodeEvent { Tag.IsEmpty: false } => DescriptorFaults.Tag,
            _ when level > DocumentLimits.Levels => DescriptorFaults.TooDeep(DocumentLimits.Levels),
            _ when ++values > DocumentLimits.Values => DescriptorFaults.TooManyValues(DocumentLimits.Values),
            _ => null,
        };
        return fault is not null ? Stop(place, current, fault) : current switch
        {
            Scalar => Text(events.Consume<Scalar>()),
            SequenceStart => List(place, level),
            _ => Map(place, level),
        };
    }

    private static TextNode Text(Scalar scalar) =>
        new(scalar.Style == ScalarStyle.Plain && Nothing.Contains(scalar.Value) ? string.Empty : scalar.Value, SpotOf(scalar.Start));

    private ListNode? List(string place, int level)
    {
        var start = events.Consume<SequenceStart>();
        var items = new List<DocumentNode>();
        while (!events.TryConsume<SequenceEnd>(out _))
        {
            if (Node(string.Create(CultureInfo.InvariantCulture, $"{place}[{items.Count}]"), level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListNode(items, SpotOf(start.Start));
    }

    private MapNode? Map(string place, int level)
    {
        var start = events.Consume<MappingStart>();
        var members = new List<Member>();
        while (!events.TryConsume<MappingEnd>(out _))
        {
            if (events.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true })
            {
                Stop(place, events.Current, events.Current is AnchorAlias or Scalar ? DescriptorFaults.Alias : DescriptorFaults.KeyNotText);
                return null;
            }

            var key = events.Consume<Scalar>();
            var path = Paths.Join(place, key.Value);
            if (Node(path, level + 1) is not { } value)
            {
                return null;
            }

            if (members.Exists(member => member.Key == key.Value))
            {
                log.Add(Paths.InAnswers(path), SpotOf(key.Start), DescriptorFaults.KeyTwice(key.Value));
            }

            members.Add(new Member(key.Value, value, SpotOf(key.Start)));
        }

        return new MapNode(members, SpotOf(start.Start));
    }

    private DocumentNode? Stop(string place, ParsingEvent? at, Fault fault)
    {
        log.Add(Paths.InAnswers(place), at is null ? null : SpotOf(at.Start), fault);
        stopped = true;
        return null;
    }

    private static Spot SpotOf(Mark mark) => Spot.At((int)mark.Line, (int)mark.Column);
}
