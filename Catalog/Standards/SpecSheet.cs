using System.Collections.Frozen;
using Catalog.Offerings;

namespace Catalog.Standards;

/// <summary>A specification version without its rows.</summary>
/// <param name="Rows">Number of requirement rows.</param>
public sealed record SpecHead(
    string System, string Number, string Title, DateOnly? PublishedOn, Origin Origin, string Digest, int Rows, DateTimeOffset ImportedAt);

/// <summary>A specification version with all its rows; kept in memory, because it never changes.</summary>
/// <param name="Lines">In the order of the specification; the index is the row's place in packed statements.</param>
public sealed record SpecSheet(SpecVersionId Id, SpecHead Head, SpecKind Kind, IReadOnlyList<RequirementLine> Lines)
{
    private FrozenDictionary<(SpecPart, string), int>? places;

    internal static SpecSheet Of(SpecVersion spec, SpecKind kind) => new(
        spec.Id,
        new SpecHead(spec.System, spec.Number, spec.Title, spec.PublishedOn, spec.Origin, spec.Digest, spec.Requirements.Count, spec.ImportedAt),
        kind,
        [.. spec.Requirements.OrderBy(row => row.Place).Select(row => row.ToLine())]);

    /// <summary>Place of a row; <c>null</c> = this version has no such row.</summary>
    public int? PlaceOf(SpecPart part, string number)
    {
        places ??= Lines.Select((line, place) => (line, place)).ToFrozenDictionary(each => (each.line.Part, each.line.Number), each => each.place);
        return places.TryGetValue((part, number), out var found) ? found : null;
    }
}
