namespace Catalog.Publishing.Documents;

/// <summary>A value of a document, whatever its format, with the place where it stands. Every scalar is text: the question decides on its type.</summary>
/// <param name="Spot"><c>null</c> when it did not come from a file.</param>
public abstract record DocumentNode(Spot? Spot)
{
    /// <summary>Says nothing: an empty text, list or row is no answer.</summary>
    public abstract bool IsEmpty { get; }
}

/// <summary>A scalar as it is written, without white space around it and with plain line ends.</summary>
public sealed record TextNode : DocumentNode
{
    public TextNode(string text, Spot? spot = null)
        : base(spot)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.ReplaceLineEndings("\n").Trim(' ', '\t', '\n', '\u3000');
    }

    public string Text { get; }

    public override bool IsEmpty => Text.Length == 0;
}

/// <summary>A list.</summary>
public sealed record ListNode(IReadOnlyList<DocumentNode> Items, Spot? Spot = null) : DocumentNode(Spot)
{
    public override bool IsEmpty => Items.All(item => item.IsEmpty);
}

/// <summary>One member of a mapping, with the place of its name.</summary>
public sealed record Member(string Key, DocumentNode Value, Spot? Spot = null);

/// <summary>Members by name; no name stands twice.</summary>
public sealed record MapNode(IReadOnlyList<Member> Members, Spot? Spot = null) : DocumentNode(Spot)
{
    public static MapNode Empty { get; } = new([]);

    public override bool IsEmpty => Members.All(member => member.Value.IsEmpty);

    /// <summary><c>null</c> = there is none, or it says nothing.</summary>
    public DocumentNode? this[string key] => Raw(key) is { IsEmpty: false } value ? value : null;

    /// <summary>The member as it stands, also when it says nothing.</summary>
    public DocumentNode? Raw(string key) => Members.FirstOrDefault(member => member.Key == key)?.Value;

    /// <summary>The text of a member; <c>null</c> = there is none, or it is no text.</summary>
    public string? TextOf(string key) => (this[key] as TextNode)?.Text;

    public MapNode With(string key, DocumentNode value) => this with
    {
        Members = Members.Any(member => member.Key == key)
            ? [.. Members.Select(member => member.Key == key ? member with { Value = value } : member)]
            : [.. Members, new Member(key, value)],
    };

    public MapNode Without(string key) => this with { Members = [.. Members.Where(member => member.Key != key)] };
}
