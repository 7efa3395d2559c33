using System.IO.Compression;

namespace Catalog.Workbooks;

/// <summary>Looks at every part of a workbook before anything is built from it, and refuses what a specification never needs.</summary>
internal static class PackageGate
{
    private const int Megabyte = 1024 * 1024;

    public static Fault? Check(byte[] file)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return package.Entries.Count > WorkbookLimits.Parts ? WorkbookFaults.TooManyParts(WorkbookLimits.Parts) : CheckParts(package.Entries);
        }
        catch (Exception problem) when (Unreadable.Is(problem))
        {
            return WorkbookFaults.NotAWorkbook;
        }
    }

    private static Fault? CheckParts(IReadOnlyList<ZipArchiveEntry> parts)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            if (!names.Add(part.FullName) || PartName.Check(part.FullName) is not null)
            {
                return PartName.Check(part.FullName) ?? WorkbookFaults.UnsafePath(Quote.Of(part.FullName));
            }
        }

        using var inflated = new MemoryStream();
        var total = 0L;
        foreach (var part in parts)
        {
            if (CheckContent(part, inflated, total) is { } fault)
            {
                return fault;
            }

            total += inflated.Length;
        }

        return null;
    }

    private static Fault? CheckContent(ZipArchiveEntry part, MemoryStream inflated, long before)
    {
        inflated.SetLength(0);
        try
        {
            if (!Inflate(part, inflated, before))
            {
                return WorkbookFaults.Inflated(Quote.Of(part.FullName), WorkbookLimits.InflatedBytes / Megabyte);
            }
        }
        catch (Exception problem) when (Unreadable.Is(problem))
        {
            return WorkbookFaults.Damaged(Quote.Of(part.FullName));
        }

        inflated.Position = 0;
        return WorkbookFile.IsContainer(inflated.GetBuffer().AsSpan(0, (int)inflated.Length)) ? WorkbookFaults.EmbeddedFile(Quote.Of(part.FullName))
            : PartName.IsXml(part.FullName) ? XmlGate.Check(inflated, part.FullName)
            : null;
    }

    /// <summary>Counts what really comes out; the sizes in a header are the sender's words.</summary>
    private static bool Inflate(ZipArchiveEntry part, MemoryStream inflated, long before)
    {
        using var stream = part.Open();
        var chunk = new byte[81_920];
        while (stream.Read(chunk) is > 0 and var read)
        {
            inflated.Write(chunk, 0, read);
            if (before + inflated.Length > WorkbookLimits.InflatedBytes
                || (inflated.Length > WorkbookLimits.RatioFreeBytes && inflated.Length > part.CompressedLength * WorkbookLimits.InflationRatio))
            {
                return false;
            }
        }

        return true;
    }
}
