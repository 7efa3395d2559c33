using System.Numerics;
using Catalog.Conformance;

namespace Catalog.Search.Engine;

/// <summary>One requirement and who says yes to it.</summary>
/// <param name="Id">Function id as in the specification.</param>
/// <param name="Text">Its wording, as shown.</param>
/// <param name="Yes">Bit i is the offering at place i of <see cref="ConformanceBits.Offerings"/>.</param>
internal sealed record RequirementBits(string Id, string Text, ulong[] Yes);

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
    public static IReadOnlyList<ConformanceBits> None { get; } = [];

    /// <summary>The document numbers behind a bitset, ascending.</summary>
    /// <param name="bits">Places of offerings.</param>
    /// <param name="numbers">Document number at each place; -1 = not in this segment.</param>
    public static int[] Numbers(ulong[] bits, ReadOnlySpan<int> numbers)
    {
        var found = new List<int>();
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (place < numbers.Length && numbers[place] >= 0)
                {
                    found.Add(numbers[place]);
                }
            }
        }

        found.Sort();
        return [.. found];
    }
}
