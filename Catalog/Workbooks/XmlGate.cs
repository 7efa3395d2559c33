using System.Xml;

namespace Catalog.Workbooks;

/// <summary>Walks the XML of one part without building anything: no document type, no deep nesting, no foreign target.</summary>
internal sealed class XmlGate
{
    private const int Outside = int.MaxValue;

    /// <summary>A document type is read so far that it can be named; entities are never expanded, nothing is ever fetched.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = WorkbookLimits.InflatedBytes,
    };

    private readonly string part;

    private readonly long length;

    /// <summary>Depth of the cell or the shared text that is open; each of these is loaded as objects.</summary>
    private int cell = Outside;

    private int elements;

    private XmlGate(string part, long length) => (this.part, this.length) = (part, length);

    public static Fault? Check(MemoryStream xml, string part)
    {
        try
        {
            var gate = new XmlGate(part, xml.Length);
            using var reader = XmlReader.Create(xml, Settings);
            while (reader.Read())
            {
                if (gate.CheckNode(reader) is { } fault)
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

    private Fault? CheckNode(XmlReader reader) =>
        reader.NodeType == XmlNodeType.DocumentType ? WorkbookFaults.UnsafeXml(Quote.Of(part))
        : reader.Depth > WorkbookLimits.XmlDepth ? WorkbookFaults.TooDeep(Quote.Of(part), WorkbookLimits.XmlDepth)
        : reader.NodeType == XmlNodeType.Element ? CheckElement(reader)
        : null;

    private Fault? CheckElement(XmlReader reader)
    {
        if (reader.Depth <= cell)
        {
            cell = reader.LocalName is "c" or "si" ? reader.Depth : Outside;
            elements = 0;
        }

        if (cell != Outside && ++elements > WorkbookLimits.CellElements)
        {
            return WorkbookFaults.Damaged(Quote.Of(part));
        }

        return reader.LocalName switch
        {
            "Override" or "Default" when IsMacro(reader.GetAttribute("ContentType")) => WorkbookFaults.Macros,
            "Relationship" => CheckRelationship(reader),
            "Relationships" when length > WorkbookLimits.RelationshipBytes => WorkbookFaults.Damaged(Quote.Of(part)),
            "workbook" or "styleSheet" or "Types" when length > WorkbookLimits.StructureBytes => WorkbookFaults.Damaged(Quote.Of(part)),
            _ => null,
        };
    }

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
