namespace Catalog.Workbooks;

/// <summary>Reads a file of tables: its first bytes say what it is, its name only decides between texts.</summary>
internal static class WorkbookFile
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Compound file (MS-CFB): the old .xls, and every workbook that is locked with a password.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Reading<Workbook> Read(byte[] file, string name)
    {
        ReadOnlySpan<byte> bytes = file;
        if (bytes.StartsWith(Zip))
        {
            return PackageGate.Check(file) is { } fault ? Refused(fault) : WorkbookReader.Read(file);
        }

        return bytes.StartsWith(Compound) ? Refused(WorkbookFaults.OldOrEncrypted)
            : Ends(name, ".csv") ? CsvGrid.Read(file)
            : Ends(name, ".xlsx") ? Refused(WorkbookFaults.NotAWorkbook)
            : Refused(WorkbookFaults.UnknownFormat(Quote.Of(name)));
    }

    /// <summary>Whether bytes are a file inside the file.</summary>
    public static bool IsContainer(ReadOnlySpan<byte> start) => start.StartsWith(Zip) || start.StartsWith(Compound);

    private static bool Ends(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static Reading<Workbook> Refused(Fault fault) => Findings.Refused<Workbook>(fault);
}
