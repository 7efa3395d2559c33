using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Rendering;

namespace Benchmarks.Servers;

/// <summary>A piece of a page as Blazor is told it: an element opens or closes, or a text stands there.</summary>
/// <remarks>Nothing is ever compared with an earlier rendering, so all pieces may share their sequence numbers.</remarks>
internal abstract record Part
{
    public abstract void Write(RenderTreeBuilder builder);

    internal sealed record Open(string Name, IReadOnlyList<(string Name, string Value)> Attributes, bool ClosesItself) : Part
    {
        public override void Write(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, Name);
            foreach (var (name, value) in Attributes)
            {
                builder.AddAttribute(1, name, value);
            }

            if (ClosesItself)
            {
                builder.CloseElement();
            }
        }
    }

    internal sealed record Close : Part
    {
        public override void Write(RenderTreeBuilder builder)
        {
            builder.CloseElement();
        }
    }

    internal sealed record Text(string Content) : Part
    {
        public override void Write(RenderTreeBuilder builder)
        {
            // What stands between elements is markup to the Razor compiler; as content, each line feed would leave as an entity.
            if (string.IsNullOrWhiteSpace(Content))
            {
                builder.AddMarkupContent(2, Content);
            }
            else
            {
                builder.AddContent(3, Content);
            }
        }
    }
}

/// <summary>Our own page taken apart, so that another component can write the same.</summary>
internal sealed partial class Markup
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
    };

    private Markup(IReadOnlyList<Part> parts) => Parts = parts;

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Reads well-formed HTML as our renderer writes it; comments and the document type are left out.</summary>
    public static Markup Parse(string html)
    {
        var parts = new List<Part>();
        foreach (var token in Tokens().Matches(html).Select(match => match.Value))
        {
            if (token.StartsWith("<!", StringComparison.Ordinal))
            {
                continue;
            }

            parts.Add(token switch
            {
                ['<', '/', ..] => new Part.Close(),
                ['<', ..] => OpenOf(token),
                _ => new Part.Text(WebUtility.HtmlDecode(token)),
            });
        }

        return new Markup(parts);
    }

    private static Part.Open OpenOf(string tag)
    {
        var name = Name().Match(tag).Value;
        return new Part.Open(
            name,
            [.. Attributes().Matches(tag[(name.Length + 1)..]).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))],
            Void.Contains(name) || tag.EndsWith("/>", StringComparison.Ordinal));
    }

    [GeneratedRegex("<!--.*?-->|<(?:[^<>\"]|\"[^\"]*\")+>|[^<]+", RegexOptions.Singleline, 10_000)]
    private static partial Regex Tokens();

    [GeneratedRegex("(?<=^<)[A-Za-z][A-Za-z0-9-]*", RegexOptions.None, 1_000)]
    private static partial Regex Name();

    [GeneratedRegex("(?<name>[A-Za-z_:][-A-Za-z0-9_:.]*)(?:=\"(?<value>[^\"]*)\")?", RegexOptions.None, 1_000)]
    private static partial Regex Attributes();
}
