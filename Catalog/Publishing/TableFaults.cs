using System.Globalization;

namespace Catalog.Publishing;

/// <summary>Refusals of rows and of what rows say together; sentences and remedies in PublishingFaults.resx.</summary>
public static class TableFaults
{
    public static Fault NotATable(string table) => Invalid("not-a-table", table);

    public static Fault NotARow(string table, int row) => Invalid("not-a-row", table, Text(row));

    public static Fault UnknownColumn(string table, int row, string column) => Invalid("unknown-column", table, Text(row), column);

    public static Fault UnknownColumnSimilar(string table, int row, string column, string similar) => Invalid("unknown-column-similar", table, Text(row), column, similar);

    public static Fault TooManyRows(string table, int most, int rows) => Invalid("too-many-rows", table, Text(most), Text(rows));

    public static Fault RowTwice(string table, int row, int first, string what) => Invalid("row-twice", table, Text(row), Text(first), what);

    public static Fault UnknownReference(string question, string value, string table) => Invalid("unknown-reference", question, value, table);

    public static Fault TierReversed(string table, int row, string from, string to) => Invalid("tier-reversed", table, Text(row), from, to);

    public static Fault TierOverlap(string table, int row, string from, string before) => Invalid("tier-overlap", table, Text(row), from, before);

    public static Fault TierGap(string table, int row, string from, string expected) => Invalid("tier-gap", table, Text(row), from, expected);

    public static Fault TierAfterOpen(string table, int row) => Invalid("tier-after-open", table, Text(row));

    public static Fault PlanWithoutTier(string plan) => Invalid("plan-without-tier", plan);

    public static Fault CodePrefix(string question, string value, string prefix) => Invalid("code-prefix", question, value, prefix);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"publishing.{reason}", FaultKind.Invalid, args);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
