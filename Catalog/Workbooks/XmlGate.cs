using System.Xml;

namespace Catalog.Workbooks;

/// <summary>Walks the XML of one part without building anything: no document type, no deep nesting, no foreign target.</summary>
internal static class XmlGate
{
    /// <summary>A document type is read so far that it can be named; entities are never expanded, nothing is ever fetched.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = WorkbookLimits.InflatedBytes,
    };

    public static Fault? Check(MemoryStream xml, string part)
    {
        try
        {
            using var reader = XmlReader.Create(xml, Settings);
            while (reader.Read())
            {
                if (CheckNode(reader, xml.Length, part) is { } fault)
                {
                    return fault;
                }
            }

            return null;
        }
        catch (XmlException)
        {
            return WorkbookFaults.Damaged(Quote.Of(part));
        }
    }

    private static Fault? CheckNode(XmlReader reader, long length, string part) =>
        reader.NodeType == XmlNodeType.DocumentType ? WorkbookFaults.UnsafeXml(Quote.Of(part))
        : reader.Depth > WorkbookLimits.XmlDepth ? WorkbookFaults.TooDeep(Quote.Of(part), WorkbookLimits.XmlDepth)
        : reader.NodeType != XmlNodeType.Element ? null
        : reader.LocalName switch
        {
            "Override" or "Default" when IsMacro(reader.GetAttribute("ContentType")) => WorkbookFaults.Macros,
            "Relationships" when length > WorkbookLimits.RelationshipBytes => WorkbookFaults.Damaged(Quote.Of(part)),
            "Relationship" => CheckRelationship(reader),
            "workbook" or "styleSheet" when reader.Depth == 0 && length > WorkbookLimits.RatioFreeBytes => WorkbookFaults.Damaged(Quote.Of(part)),
            _ => null,
        };

    /// <summary>A link that a person may click is harmless; everything else outside the file is not.</summary>
    private static Fault? CheckRelationship(XmlReader reader)
    {
        var type = reader.GetAttribute("Type") ?? string.Empty;
        return IsMacro(type) ? WorkbookFaults.Macros
            : reader.GetAttribute("TargetMode") == "External" && !type.EndsWith("/hyperlink", StringComparison.Ordinal)
                ? WorkbookFaults.ExternalLink(Quote.Of(reader.GetAttribute("Target") ?? string.Empty))
                : null;
    }

    private static bool IsMacro(string? type) =>
        type is not null
        && (type.Contains("macro", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));
}
