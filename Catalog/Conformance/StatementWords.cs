using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>The words of statements; the first of each meaning is the one in our own template.</summary>
internal static class StatementWords
{
    private const string Slice = "Conformance";

    public static readonly WordTable<StatementField> Headings = new(Slice, "statement-headings.tsv");

    public static readonly WordTable<StatementLabel> Labels = new(Slice, "statement-labels.tsv");

    public static readonly WordTable<StatementMark> Marks = new(Slice, "statement-marks.tsv");

    public static readonly WordTable<Implementation> Answers = new(Slice, "implementations.tsv");

    public static readonly WordTable<EvidenceKind> Evidence = new(Slice, "evidence-kinds.tsv");

    public static readonly WordTable<SpecPart> Parts = new(Slice, "spec-parts.tsv");

    public static readonly (StatementField Id, SpecPart Part)[] Ids =
    [
        (StatementField.FunctionId, SpecPart.Function),
        (StatementField.FormId, SpecPart.Form),
        (StatementField.DataGroupId, SpecPart.DataGroup),
        (StatementField.LinkageId, SpecPart.Linkage),
    ];
}
