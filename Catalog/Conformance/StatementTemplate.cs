using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>The workbook that a vendor fills in: labels, one sheet for each part of the specification, one for functions outside of it.</summary>
/// <remarks>What <see cref="StatementReader"/> reads back; requirements are shown, only answers are read.</remarks>
internal static class StatementTemplate
{
    private static readonly WordTable<RequirementClass> Classes = new("Standards", "requirement-classes.tsv");

    private static readonly WordTable<SpecField> SpecHeadings = new("Standards", "spec-headings.tsv");

    private static readonly double[] LabelWidths = [24, 40, 70];

    private static readonly double[] AnswerWidths = [12, 18, 18, 18, 70, 20, 12, 50, 16];

    private static readonly double[] ExtraWidths = [50, 80];

    public static Task WriteAsync(Stream target, SpecFile spec, CancellationToken ct) =>
        WorkbookWriter.WriteAsync(target, [Labels(spec), .. spec.Lines.GroupBy(line => line.Part).Select(Answers), Extras()], ct);

    private static WrittenSheet Labels(SpecFile spec) => new(StatementWords.Marks.Word(StatementMark.Statement), LabelWidths, 0,
    [
        Label(StatementLabel.Offering, null),
        Label(StatementLabel.Release, null),
        Label(StatementLabel.System, spec.System),
        Label(StatementLabel.SpecVersion, spec.Version),
        Label(StatementLabel.Evidence, StatementWords.Evidence.Word(EvidenceKind.VendorClaim), StatementWords.Evidence.Choice),
        Label(StatementLabel.EvidenceNumber, null),
        Label(StatementLabel.ValidFrom, null),
        Label(StatementLabel.ValidTo, null),
        Label(StatementLabel.SubScope, null),
        [],
        [spec.Title],
        [Word(StatementField.Says), StatementWords.Answers.Choice],
    ]);

    private static WrittenSheet Answers(IGrouping<SpecPart, RequirementLine> part) => new(
        StatementWords.Parts.Word(part.Key),
        AnswerWidths,
        1,
        part.Select(Answer).Prepend([
            Word(StatementWords.Ids.Single(id => id.Part == part.Key).Id),
            SpecHeadings.Word(SpecField.Major),
            SpecHeadings.Word(SpecField.Middle),
            SpecHeadings.Word(SpecField.Minor),
            SpecHeadings.Word(SpecField.Text),
            SpecHeadings.Word(SpecField.Class),
            Word(StatementField.Says),
            Word(StatementField.Remark),
            Word(StatementField.PlannedOn),
        ]));

    private static IReadOnlyList<WrittenCell> Answer(RequirementLine line) =>
        [line.Number, line.Major, line.Middle, line.Minor, line.Text, Classes.Word(line.Class), WrittenCell.Empty, WrittenCell.Empty, WrittenCell.Empty];

    private static WrittenSheet Extras() => new(
        StatementWords.Marks.Word(StatementMark.Extras), ExtraWidths, 1, [[Word(StatementField.Name), Word(StatementField.Remark)]]);

    private static IReadOnlyList<WrittenCell> Label(StatementLabel label, string? value, string? choice = null) =>
        [StatementWords.Labels.Word(label), value, choice];

    private static string Word(StatementField field) => StatementWords.Headings.Word(field);
}
