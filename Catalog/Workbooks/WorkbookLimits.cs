namespace Catalog.Workbooks;

/// <summary>How much of a file is read. The largest published specification stays below a tenth of each of these.</summary>
internal static class WorkbookLimits
{
    /// <summary>Of the file as it is sent: a specification with pictures has about 3 MB.</summary>
    public const int FileBytes = 16 * Megabyte;

    /// <summary>Of all parts of a workbook together, counted while they are inflated and never taken from their headers.</summary>
    public const int InflatedBytes = 64 * Megabyte;

    /// <summary>Of the parts that say how others hang together; they are held in memory as objects.</summary>
    public const int RelationshipBytes = Megabyte / 4;

    /// <summary>Inflated to packed. Spreadsheets stay below 50; a bomb has a thousand.</summary>
    public const int InflationRatio = 200;

    /// <summary>Below this size the ratio says nothing: an empty sheet of many formatted rows packs very well.</summary>
    public const int RatioFreeBytes = 4 * Megabyte;

    /// <summary>Parts of a workbook: sheets, pictures, settings of printers.</summary>
    public const int Parts = 1_000;

    /// <summary>XML is loaded as objects within objects; deeper ones would overrun the stack.</summary>
    public const int XmlDepth = 64;

    public const int Sheets = 100;

    public const int Rows = 100_000;

    /// <summary>Columns of one row that say something.</summary>
    public const int Columns = 512;

    /// <summary>Cells of the whole file that say something.</summary>
    public const int Cells = 1_000_000;

    /// <summary>Letters of all cells together: one long text may be shared by very many cells.</summary>
    public const int Letters = 32 * Megabyte;

    /// <summary>Letters of one cell: what the spreadsheet programs themselves allow.</summary>
    public const int CellLetters = 32_767;

    public const int MergedRanges = 50_000;

    /// <summary>A heading stands in the first rows, below the title.</summary>
    public const int HeadingRows = 50;

    private const int Megabyte = 1024 * 1024;
}
