namespace Catalog.Publishing.Descriptors;

/// <summary>Where things stand in the workbook of a question set; writer and reader agree here.</summary>
internal static class TemplateSheets
{
    public const string FileName = "marketplace.xlsx";

    public const int KeyColumn = 1;

    public const int AnswerColumn = 4;

    /// <summary>Of a table: its key and name, the keys of its columns, their wording, then rows.</summary>
    public const int ColumnKeyRow = 2;

    public const int FirstTableRow = 4;
}
