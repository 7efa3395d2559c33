using Catalog.Conformance;

namespace Catalog.Search.Engine;

/// <summary>One requirement and who says yes to it.</summary>
/// <param name="Id">Function id as in the specification.</param>
/// <param name="Text">Its wording, as shown.</param>
/// <param name="Yes">Bit i is the offering at place i of <see cref="ConformanceBits.Offerings"/>.</param>
internal sealed record RequirementBits(string Id, string Text, ulong[] Yes)
{
    /// <summary>Folded once, however often the index is renewed.</summary>
    public string Folded { get; } = Folding.Fold(Text);
}

/// <summary>What offerings state of one version of a specification, as the index takes it in (適合状況).</summary>
/// <param name="Specification">Version of the specification, such as <c>019 7.0</c>.</param>
/// <param name="Offerings">Codes; their places number the bits. A code that the index does not know is passed over.</param>
/// <param name="Requirements">In the order of the specification.</param>
/// <param name="Evidence">For each kind the offerings with at least one statement that rests on it.</param>
internal sealed record ConformanceBits(
    string Specification,
    IReadOnlyList<string> Offerings,
    IReadOnlyList<RequirementBits> Requirements,
    IReadOnlyDictionary<EvidenceKind, ulong[]> Evidence)
{
    /// <summary>The document numbers behind a bitset, ascending.</summary>
    /// <param name="bits">Places of offerings.</param>
    /// <param name="known">Place and document number of the offerings that a segment has, ascending by number.</param>
    public static int[] Numbers(ulong[] bits, IReadOnlyList<(int Place, int Number)> known)
    {
        var found = new List<int>();
        foreach (var (place, number) in known)
        {
            if (place >> 6 < bits.Length && (bits[place >> 6] >> place & 1) != 0)
            {
                found.Add(number);
            }
        }

        return [.. found];
    }
}
