using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>Reads the tables of a statement: answers to requirements, and functions outside the specification.</summary>
internal sealed class StatementRows(Findings findings)
{
    private static readonly StatementField[] Content = [StatementField.Says, StatementField.Remark, StatementField.PlannedOn];

    private readonly Dictionary<(SpecPart, string), Place> places = [];

    private readonly List<StatementLine> lines = [];

    private readonly List<ExtraFunction> extras = [];

    public IReadOnlyList<StatementLine> Lines => lines;

    public IReadOnlyList<ExtraFunction> Extras => extras;

    /// <summary>How many tables were recognised.</summary>
    public int Tables { get; private set; }

    public Place PlaceOf(StatementLine line) => places[(line.Part, line.Number)];

    public void Read(StatementSection section, Heading<StatementField> heading)
    {
        var table = new Table<StatementField>(section.Sheet, heading, StatementWords.Headings, findings);
        if (section.AreExtras)
        {
            Tables++;
            ReadExtras(table);
            return;
        }

        var numbers = new StatementNumbers(table, findings);
        if (table.HasHeadings(numbers.Column, StatementField.Says))
        {
            Tables++;
            ReadAnswers(table, numbers);
        }
    }

    private void ReadAnswers(Table<StatementField> table, StatementNumbers numbers)
    {
        foreach (var row in table.Rows.Where(row => row.Says(numbers.Column) || Content.Any(row.Says)))
        {
            if (row.IsMergedOverRows(numbers.Column) | row.IsMergedOverRows(StatementField.Says))
            {
                continue;
            }

            var number = numbers.Read(row);
            var (says, remark, planned) = (Says(row), row.Text(StatementField.Remark), row.Day(StatementField.PlannedOn, SpecMarks.IsNoDate));
            if (number is not var (part, text) || !IsNew(part, text, row.PlaceOf(numbers.Column)))
            {
                continue;
            }

            if (says is { } answer && (answer, remark, planned) is not (Implementation.Unknown, null, null))
            {
                lines.Add(new StatementLine(part, text, answer, remark, planned));
            }
        }
    }

    private bool IsNew(SpecPart part, string number, Place place)
    {
        if (places.TryAdd((part, number), place))
        {
            return true;
        }

        findings.Add(StandardFaults.DuplicateNumber(number, places[(part, number)].ToString()), place);
        return false;
    }

    /// <summary>An empty cell is an answer that was not given; <c>null</c>, with a finding, is none that can be read.</summary>
    private Implementation? Says(TableRow<StatementField> row)
    {
        if (!row.Says(StatementField.Says))
        {
            return Implementation.Unknown;
        }

        var written = row.Text(StatementField.Says);
        var answer = StatementWords.Answers.Find(written);
        if (written is not null && answer is null)
        {
            findings.Add(ConformanceFaults.UnknownAnswer(Quote.Of(written), StatementWords.Answers.Choice), row.PlaceOf(StatementField.Says));
        }

        return answer;
    }

    private void ReadExtras(Table<StatementField> table)
    {
        if (!table.HasHeadings(StatementField.Name))
        {
            return;
        }

        var names = new HashSet<string>(extras.Select(extra => extra.Name), StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => row.Says(StatementField.Name) || row.Says(StatementField.Remark)))
        {
            var (name, remark) = (row.Text(StatementField.Name), row.Text(StatementField.Remark));
            if (name is null && !row.Says(StatementField.Name))
            {
                findings.Add(ConformanceFaults.ExtraNameMissing(table.Word(StatementField.Name)), row.PlaceOf(StatementField.Name));
            }
            else if (name is not null && names.Add(name))
            {
                extras.Add(new ExtraFunction(name, remark));
            }
            else if (name is not null)
            {
                findings.Add(ConformanceFaults.DuplicateExtra(Quote.Of(name)), row.PlaceOf(StatementField.Name));
            }
        }
    }
}
