using System.Globalization;

namespace Catalog.Workbooks;

/// <summary>Refusals of files and of their cells; sentences in WorkbooksFaults.resx.</summary>
public static class WorkbookFaults
{
    public static Fault EmptyFile => Invalid("empty-file");

    public static Fault TooLarge(int megabytes) => Invalid("too-large", Text(megabytes));

    public static Fault UnknownFormat(string file) => Invalid("unknown-format", file);

    public static Fault OldOrEncrypted => Invalid("old-or-encrypted");

    public static Fault NotAWorkbook => Invalid("not-a-workbook");

    public static Fault Damaged(string part) => Invalid("damaged", part);

    public static Fault Macros => Invalid("macros");

    public static Fault ExternalLink(string target) => Invalid("external-link", target);

    public static Fault EmbeddedFile(string part) => Invalid("embedded-file", part);

    public static Fault UnsafePath(string part) => Invalid("unsafe-path", part);

    public static Fault Inflated(string part, int megabytes) => Invalid("inflated", part, Text(megabytes));

    public static Fault TooManyParts(int most) => Invalid("too-many-parts", Text(most));

    public static Fault UnsafeXml(string part) => Invalid("unsafe-xml", part);

    public static Fault TooDeep(string part, int most) => Invalid("too-deep", part, Text(most));

    public static Fault NoSheet => Invalid("no-sheet");

    public static Fault TooManySheets(int most) => Invalid("too-many-sheets", Text(most));

    public static Fault TooManyRows(int most) => Invalid("too-many-rows", Text(most));

    public static Fault TooManyColumns(int most) => Invalid("too-many-columns", Text(most));

    public static Fault TooManyCells(int most) => Invalid("too-many-cells", Text(most));

    public static Fault TooMuchText(int most) => Invalid("too-much-text", Text(most));

    public static Fault TooManyMergedRanges(int most) => Invalid("too-many-merged-ranges", Text(most));

    public static Fault TextTooLong(int most) => Invalid("text-too-long", Text(most));

    public static Fault UnknownEncoding => Invalid("unknown-encoding");

    public static Fault BrokenQuotes => Invalid("broken-quotes");

    public static Fault ErrorCell(string error) => Invalid("error-cell", error);

    public static Fault UncalculatedFormula(string formula) => Invalid("uncalculated-formula", formula);

    public static Fault BrokenCell => Invalid("broken-cell");

    public static Fault MergedOverRows(string heading) => Invalid("merged-over-rows", heading);

    public static Fault HeadingMissing(string heading) => Invalid("heading-missing", heading);

    public static Fault HeadingTwice(string heading) => Invalid("heading-twice", heading);

    public static Fault NotADate(string text) => Invalid("not-a-date", text);

    public static Fault ImpossibleDate(string text) => Invalid("impossible-date", text);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"workbooks.{reason}", FaultKind.Invalid, args);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
