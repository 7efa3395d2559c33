using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalog.Publishing.Documents;

/// <summary>Reads JSON token by token, with the place of every value: numbers and true and false stay the text that stands there.</summary>
internal sealed class JsonTree
{
    private readonly byte[] bytes;

    private readonly CheckLog log = new();

    private readonly List<int> lines = [0];

    private int values;

    private JsonTree(byte[] bytes)
    {
        this.bytes = bytes;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == (byte)'\n')
            {
                lines.Add(at + 1);
            }
        }
    }

    public static DocumentReading Read(string text)
    {
        var tree = new JsonTree(Encoding.UTF8.GetBytes(text));
        var reader = new Utf8JsonReader(tree.bytes, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            reader.Read();
            var root = tree.Node(ref reader, string.Empty, 1);
            return root is not null && reader.Read() ? DocumentReading.Refused(DescriptorFaults.BrokenJson, tree.SpotOf(reader.TokenStartIndex)) : DocumentReading.Of(root, tree.log);
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0);
            return DocumentReading.Refused(DescriptorFaults.BrokenJson, tree.SpotOf(Math.Min(tree.bytes.Length, tree.lines[line] + (broken.BytePositionInLine ?? 0))));
        }
        catch (InvalidOperationException)
        {
            return DocumentReading.Refused(DescriptorFaults.BrokenJson, tree.SpotOf(reader.TokenStartIndex));
        }
    }

    private DocumentNode? Node(ref Utf8JsonReader reader, string place, int level)
    {
        var spot = SpotOf(reader.TokenStartIndex);
        var fault = level > DocumentLimits.Levels ? DescriptorFaults.TooDeep(DocumentLimits.Levels)
            : ++values > DocumentLimits.Values ? DescriptorFaults.TooManyValues(DocumentLimits.Values)
            : null;
        if (fault is not null)
        {
            log.Add(Paths.InAnswers(place), spot, fault);
            return null;
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, place, level, spot),
            JsonTokenType.StartArray => List(ref reader, place, level, spot),
            JsonTokenType.String => new TextNode(reader.GetString()!, spot),
            JsonTokenType.Null => new TextNode(string.Empty, spot),
            _ => new TextNode(Encoding.UTF8.GetString(reader.ValueSpan), spot),
        };
    }

    private ListNode? List(ref Utf8JsonReader reader, string place, int level, Spot spot)
    {
        var items = new List<DocumentNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Node(ref reader, string.Create(CultureInfo.InvariantCulture, $"{place}[{items.Count}]"), level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListNode(items, spot);
    }

    private MapNode? Map(ref Utf8JsonReader reader, string place, int level, Spot spot)
    {
        var members = new List<Member>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, at) = (reader.GetString()!, SpotOf(reader.TokenStartIndex));
            var path = Paths.Join(place, key);
            reader.Read();
            if (Node(ref reader, path, level + 1) is not { } value)
            {
                return null;
            }

            if (members.Exists(member => member.Key == key))
            {
                log.Add(Paths.InAnswers(path), at, DescriptorFaults.KeyTwice(key));
            }

            members.Add(new Member(key, value, at));
        }

        return new MapNode(members, spot);
    }

    /// <summary>Columns are counted in letters, not in bytes.</summary>
    private Spot SpotOf(long offset)
    {
        var line = lines.BinarySearch((int)offset);
        line = line < 0 ? ~line - 1 : line;
        return Spot.At(line + 1, Encoding.UTF8.GetCharCount(bytes, lines[line], (int)offset - lines[line]) + 1);
    }
}
