using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Descriptors;

/// <summary>The formats of a descriptor.</summary>
public enum DescriptorFormat
{
    Yaml,
    Json,
    Workbook,
}

/// <summary>Reads the bytes of a descriptor into a tree with places. Nothing is judged here but the format.</summary>
public static class DescriptorFile
{
    public const int MostBytes = DocumentLimits.Bytes;

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>By the name of the file; the bytes of a workbook are one under any name.</summary>
    public static DocumentReading Read(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        return file.AsSpan().StartsWith(Zip) ? Read(file, DescriptorFormat.Workbook)
            : Path.GetExtension(name).ToUpperInvariant() switch
            {
                ".YML" or ".YAML" => Read(file, DescriptorFormat.Yaml),
                ".JSON" => Read(file, DescriptorFormat.Json),
                ".XLSX" => Read(file, DescriptorFormat.Workbook),
                _ => DocumentReading.Refused(DescriptorFaults.UnknownFormat(Workbooks.Quote.Of(name))),
            };
    }

    public static DocumentReading Read(byte[] file, DescriptorFormat format)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Length == 0 ? DocumentReading.Refused(DescriptorFaults.EmptyFile)
            : file.Length > MostBytes ? DocumentReading.Refused(DescriptorFaults.FileTooLarge(MostBytes / 1024))
            : format == DescriptorFormat.Workbook ? WorkbookTree.Read(file)
            : DocumentText.Decode(file) is not { } text ? DocumentReading.Refused(DescriptorFaults.NotUtf8)
            : format == DescriptorFormat.Json ? JsonTree.Read(text)
            : YamlTree.Read(text);
    }
}
