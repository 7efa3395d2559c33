using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>Which requirement a row answers: by one id column, or by 区分 and 番号.</summary>
internal sealed class StatementNumbers(Table<StatementField> table, Findings findings)
{
    private readonly (StatementField Id, SpecPart Part)[] own =
        [.. StatementWords.Ids.Where(id => table.Heading.Has(id.Id)).OrderBy(id => table.Heading.Columns[id.Id].First).Take(1)];

    public StatementField Column => own is [var (id, _)] ? id
        : table.Heading.Has(StatementField.Number) ? StatementField.Number
        : StatementField.FunctionId;

    /// <summary><c>null</c>, with a finding, when the row does not say it.</summary>
    public (SpecPart Part, string Number)? Read(TableRow<StatementField> row)
    {
        var part = Part(row);
        var written = row.Text(Column);
        if (written is null && !row.Says(Column))
        {
            findings.Add(StandardFaults.NumberMissing(table.Word(Column)), row.PlaceOf(Column));
        }

        if (part is not { } known || written is null)
        {
            return null;
        }

        var number = RequirementNumber.ReadNamed(known, table.Word(Column), written);
        if (!number.IsDone)
        {
            findings.Add(number.Fault, row.PlaceOf(Column));
        }

        return number.IsDone ? (known, number.Value) : null;
    }

    /// <summary>A table without a column for it is about functions.</summary>
    private SpecPart? Part(TableRow<StatementField> row)
    {
        if (own is [var (_, fixedPart)])
        {
            return fixedPart;
        }

        if (!row.Says(StatementField.Part))
        {
            return SpecPart.Function;
        }

        var written = row.Text(StatementField.Part);
        var part = StatementWords.Parts.Find(written);
        if (written is not null && part is null)
        {
            findings.Add(ConformanceFaults.UnknownPart(Quote.Of(written), StatementWords.Parts.Choice), row.PlaceOf(StatementField.Part));
        }

        return part;
    }
}
