using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Judges a table: its rows, their cells, what may stand once only and what must stand elsewhere.</summary>
internal sealed class TableCheck(QuestionSet set, Question table, MapNode answers, ValueCheck values, CheckLog log)
{
    public void Run(DocumentNode given)
    {
        if (given is not ListNode list)
        {
            log.Add(table.Key, given.Spot, culture => TableFaults.NotATable(table.Label.In(culture)), table.Remedy);
            return;
        }

        if (list.Items.Count > table.Limits.Most)
        {
            log.Add(table.Key, given.Spot, culture => TableFaults.TooManyRows(table.Label.In(culture), (int)table.Limits.Most, list.Items.Count));
            return;
        }

        for (var row = 0; row < list.Items.Count; row++)
        {
            switch (list.Items[row])
            {
                case MapNode { IsEmpty: false } cells:
                    Row(row, cells);
                    break;
                case { IsEmpty: false } other:
                    var number = row + 1;
                    log.Add(PlaceOf(row), other.Spot, culture => TableFaults.NotARow(table.Label.In(culture), number), table.Remedy);
                    break;
                default:
                    break;
            }
        }

        Twice();
    }

    private void Row(int row, MapNode cells)
    {
        foreach (var member in cells.Members.Where(member => table.Column(member.Key) is null).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            var (key, similar) = (Workbooks.Quote.Of(member.Key), Similar.To(member.Key, table.Columns.Select(column => column.Key)));
            log.Add($"{PlaceOf(row)}.{member.Key}", member.Spot, culture => similar is null
                ? TableFaults.UnknownColumn(table.Label.In(culture), row + 1, key)
                : TableFaults.UnknownColumnSimilar(table.Label.In(culture), row + 1, key, similar));
        }

        foreach (var column in table.Columns)
        {
            var asked = new Asked(column, table, row);
            if (cells[column.Key] is { } given)
            {
                values.Run(asked, given);
                Refers(asked, given);
            }
            else if (column.IsRequired)
            {
                log.Add(asked.Place, cells.Spot, culture => AnswerFaults.Missing(asked.In(culture)), column.Remedy);
            }
        }
    }

    private void Refers(Asked asked, DocumentNode given)
    {
        if (asked.Question.RefersTo is not { } target || given is not TextNode text)
        {
            return;
        }

        var (key, column) = (target[..target.LastIndexOf('.')], target[(target.LastIndexOf('.') + 1)..]);
        if (!AnswerReading.RowsOf(answers, key).Any(row => row.Cells.TextOf(column) == text.Text))
        {
            asked.RefuseWithout(log, given.Spot, culture => TableFaults.UnknownReference(asked.In(culture), Workbooks.Quote.Of(text.Text), set.Find(key)!.Label.In(culture)));
        }
    }

    private void Twice()
    {
        if (table.Unique.Count == 0)
        {
            return;
        }

        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, cells) in AnswerReading.RowsOf(answers, table.Key))
        {
            var parts = table.Unique.Select(cells.TextOf).ToList();
            if (parts.TrueForAll(part => part is not null) && !first.TryAdd(string.Join('\n', parts), row))
            {
                var (number, earlier, what) = (row + 1, first[string.Join('\n', parts)] + 1, Workbooks.Quote.Of(string.Join(", ", parts)));
                log.Add(PlaceOf(row), cells.Spot, culture => TableFaults.RowTwice(table.Label.In(culture), number, earlier, what));
            }
        }
    }

    private string PlaceOf(int row) => string.Create(CultureInfo.InvariantCulture, $"{table.Key}[{row}]");
}
