using Catalog.Conformance;
using Catalog.Standards;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Conformance;

/// <summary>One line of a cell: a verdict with what is said on which evidence, or a remark to it.</summary>
/// <param name="Shape">Class that draws the shape beside the word; <c>null</c> = no verdict.</param>
/// <param name="Word">The verdict, or the remark.</param>
/// <param name="Said">Evidence and what is said; <c>null</c> in a remark.</param>
public sealed record CellLine(string? Shape, string Word, string? Said)
{
    public override string ToString() => Said is null ? Word : $"{Word} {Said}";
}

/// <summary>Words of conformance in the reader's language, looked up once for a page of thousands of cells.</summary>
public sealed class ConformanceWords
{
    private static readonly string[] Shapes = ["m", "f", "d", "u", "n", "a"];

    private readonly IStringLocalizer text;
    private readonly string[] verdicts;
    private readonly string[] says;
    private readonly string[] kinds;
    private readonly string[] classes;
    private readonly string[] parts;
    private readonly CellMarkup markup = new();
    private readonly Dictionary<(EvidenceKind, string?, string?, Implementation), string> said = [];

    internal ConformanceWords(IStringLocalizer<ConformanceText> text)
    {
        this.text = text;
        verdicts = WordsOf<Verdict>("Verdict");
        says = WordsOf<Implementation>("Says");
        kinds = WordsOf<EvidenceKind>("Short");
        classes = WordsOf<RequirementClass>("Class");
        parts = WordsOf<SpecPart>("Part");
    }

    /// <summary>Class of the shape that stands beside the word of a verdict.</summary>
    public static string Shape(Verdict verdict) => Shapes[(int)verdict];

    public string Of(Verdict verdict) => verdicts[(int)verdict];

    public string Of(Implementation state) => says[(int)state];

    public string Of(RequirementClass asked) => classes[(int)asked];

    public string Of(SpecPart part) => parts[(int)part];

    /// <summary>The evidence in one word, with the part of the business and the checking municipality where it has one.</summary>
    public string Label(Basis basis) => kinds[(int)basis.Evidence] + Further(basis);

    /// <summary>The evidence in full.</summary>
    public string Full(Basis basis) => text["Evidence" + basis.Evidence].Value + Further(basis);

    /// <summary>The lines of a cell; none when nothing was ever stated.</summary>
    public IEnumerable<CellLine> Lines(IReadOnlyList<Basis> bases, IReadOnlyList<Answer> cell)
    {
        for (var at = 0; at < cell.Count; at++)
        {
            var answer = cell[at];
            yield return new CellLine(Shape(answer.Verdict), Of(answer.Verdict), Said(bases[at], answer.Says));
            if (answer.Remark is { } remark)
            {
                yield return new CellLine(Shape: null, text[nameof(ConformanceText.Remark), remark], Said: null);
            }

            if (answer.PlannedOn is { } day)
            {
                yield return new CellLine(Shape: null, text[nameof(ConformanceText.Planned), Days.Of(day)], Said: null);
            }
        }
    }

    /// <summary>A cell as it is drawn.</summary>
    public MarkupString Cell(IReadOnlyList<Basis> bases, IReadOnlyList<Answer> cell) =>
        cell.Count == 0 ? CellMarkup.Of(text[nameof(ConformanceText.NothingStated)]) : markup.Of(Lines(bases, cell));

    /// <summary>A cell as plain text, line by line, the same as on the screen.</summary>
    public string Plain(IReadOnlyList<Basis> bases, IReadOnlyList<Answer> cell) =>
        cell.Count == 0 ? text[nameof(ConformanceText.NothingStated)] : string.Join('\n', Lines(bases, cell));

    private string[] WordsOf<T>(string prefix)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => text[prefix + name].Value)];

    private string Said(Basis basis, Implementation state)
    {
        var key = (basis.Evidence, basis.SubScope, basis.Municipality?.Value, state);
        return said.TryGetValue(key, out var known) ? known : said[key] = text[nameof(ConformanceText.EvidenceSays), Label(basis), Of(state)];
    }

    private string Further(Basis basis) => (basis.SubScope, basis.Municipality) switch
    {
        (null, null) => string.Empty,
        ({ } part, null) => text[nameof(ConformanceText.OfPart), part],
        (null, { } town) => text[nameof(ConformanceText.OfTown), town.Value],
        ({ } part, { } town) => text[nameof(ConformanceText.OfPart), part] + text[nameof(ConformanceText.OfTown), town.Value],
    };
}
