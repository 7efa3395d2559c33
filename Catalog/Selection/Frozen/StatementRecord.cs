using Catalog.Conformance;
using Catalog.Selection.Needs;
using Catalog.Selection.Record;
using Catalog.Standards;

namespace Catalog.Selection.Frozen;

/// <summary>What the record keeps of one statement: what it rests on, how many rows came to which verdict, and the verdict of every requirement that is a must.</summary>
/// <param name="spec">The specification.</param>
/// <param name="asked">What the town asks of it; <c>null</c> = what the standard itself makes a must.</param>
/// <param name="asOf">The day for which verdicts are given.</param>
internal sealed class StatementRecord(SpecSheet spec, SpecNeed? asked, DateOnly asOf)
{
    /// <summary>Rows that are listed one by one in one record; 20 candidates of a large specification come to less.</summary>
    public const int MostListed = 60_000;

    private readonly HashSet<(SpecPart, string)> chosen =
        [.. (asked?.Options ?? []).Where(option => option.Strength == NeedStrength.Must).Select(option => (option.Part, option.Number))];

    /// <param name="standing">The statement.</param>
    /// <param name="room">How many rows may still be listed; further ones are counted.</param>
    public object Of(Standing standing, ref int room)
    {
        var rows = spec.Lines.Select((line, place) => (Line: line, standing.Of(line, place, asOf).Verdict)).ToList();
        var musts = rows.FindAll(row => IsMust(row.Line));
        var listed = musts.Take(room).ToList();
        room -= listed.Count;
        return new
        {
            standing.Basis.Evidence,
            standing.Basis.EvidenceNumber,
            standing.Basis.SubScope,
            Municipality = standing.Basis.Municipality?.Value,
            standing.Basis.Release,
            standing.Basis.ValidFrom,
            standing.Basis.ValidTo,
            standing.Basis.RecordedBy,
            standing.Basis.RecordedAt,
            Rows = ByVerdict(rows, group => group.Count()),
            Musts = ByVerdict(listed, group => group.Select(row => $"{CaseJson.Word(row.Line.Part)}/{row.Line.Number}").ToList()),
            NotListed = musts.Count - listed.Count,
        };
    }

    private bool IsMust(RequirementLine line) => line.Class != RequirementClass.Option || chosen.Contains((line.Part, line.Number));

    private static SortedDictionary<string, T> ByVerdict<T>(
        List<(RequirementLine Line, Verdict Verdict)> rows, Func<IEnumerable<(RequirementLine Line, Verdict Verdict)>, T> write) =>
        new(rows.GroupBy(row => row.Verdict).ToDictionary(group => CaseJson.Word(group.Key), group => write(group)), StringComparer.Ordinal);
}
