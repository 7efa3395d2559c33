using System.Globalization;
using System.Text.Json;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Questions;

/// <summary>Reads the members of one mapping of a set and notes, with its line, what is wrong in it.</summary>
internal sealed class SetNode(MapNode map, string place, CheckLog log)
{
    /// <summary>Refuses members that a set does not know: a mistyped limit must not silently limit nothing.</summary>
    public SetNode Knows(params ReadOnlySpan<string> known)
    {
        foreach (var member in map.Members)
        {
            if (!known.Contains(member.Key))
            {
                log.Add(Paths.Join(place, member.Key), member.Spot, QuestionSetFaults.UnknownMember(Paths.Join(place, member.Key)));
            }
        }

        return this;
    }

    public string? Maybe(string key)
    {
        if (map[key] is not { } node)
        {
            return null;
        }

        return node is TextNode text ? text.Text : Wrong<string>(key, node.Spot);
    }

    public string Text(string key) => Maybe(key) ?? Missing(key);

    public Wording? MaybeWording(string key) => map[key] is null ? null : Wording(key);

    public Wording Wording(string key) => Child(key) is { } child ? child.Knows("ja", "en").Own() : new Wording(Missing(key), string.Empty);

    public Wording Own() => new(Text("ja"), Text("en"));

    public bool Flag(string key)
    {
        var said = Maybe(key);
        if (said is not (null or "true" or "false"))
        {
            Refuse(key, said);
        }

        return said == "true";
    }

    public long? Number(string key)
    {
        if (Maybe(key) is not { } said)
        {
            return null;
        }

        if (long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(key, said);
        return null;
    }

    public DateOnly Day(string key)
    {
        var said = Text(key);
        if (!DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Refuse(key, said);
        }

        return day;
    }

    public TEnum? MaybeOne<TEnum>(string key)
        where TEnum : struct, Enum
    {
        if (Maybe(key) is not { } said)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == said)
            {
                return value;
            }
        }

        Refuse(key, said);
        return null;
    }

    public SetNode? Child(string key) => map[key] switch
    {
        null => null,
        MapNode child => new SetNode(child, Paths.Join(place, key), log),
        { } other => Wrong<SetNode>(key, other.Spot),
    };

    public IReadOnlyList<SetNode> Children(string key) => map[key] switch
    {
        null => [],
        ListNode list when list.Items.All(item => item is MapNode) =>
            [.. list.Items.Select((item, at) => new SetNode((MapNode)item, $"{Paths.Join(place, key)}[{at}]", log))],
        { } other => Wrong<IReadOnlyList<SetNode>>(key, other.Spot) ?? [],
    };

    public IReadOnlyList<string> Texts(string key) => map[key] switch
    {
        null => [],
        ListNode list when list.Items.All(item => item is TextNode) => [.. list.Items.Select(item => ((TextNode)item).Text)],
        { } other => Wrong<IReadOnlyList<string>>(key, other.Spot) ?? [],
    };

    private string Missing(string key)
    {
        log.Add(Paths.Join(place, key), map.Spot, QuestionSetFaults.MissingMember(Paths.Join(place, key)));
        return string.Empty;
    }

    private void Refuse(string key, string said) =>
        log.Add(Paths.Join(place, key), map[key]?.Spot, QuestionSetFaults.WrongValue(Paths.Join(place, key), said));

    private T? Wrong<T>(string key, Spot? spot)
        where T : class
    {
        log.Add(Paths.Join(place, key), spot, QuestionSetFaults.WrongShape(Paths.Join(place, key)));
        return null;
    }
}
