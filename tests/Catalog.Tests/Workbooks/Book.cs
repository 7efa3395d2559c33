using System.IO.Compression;
using System.Security;
using System.Text;

namespace Catalog.Tests.Workbooks;

/// <summary>Builds an .xlsx part by part, so that a test can break any of them.</summary>
internal sealed class Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, SheetXml Sheet)> sheets = [];

    private readonly Dictionary<string, byte[]> extraParts = [];

    private readonly List<string> shared = [];

    public bool From1904 { get; init; }

    public string ContentTypes { get; set; } = string.Empty;

    public string Relationships { get; set; } = string.Empty;

    public Book Sheet(string name, SheetXml sheet, string state = "visible")
    {
        sheets.Add((name, state, sheet));
        return this;
    }

    public Book Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public Book Part(string name, byte[] content)
    {
        extraParts[name] = content;
        return this;
    }

    /// <summary>A shared text as raw XML inside of si; gives its number.</summary>
    public int Shared(string xml)
    {
        shared.Add(xml);
        return shared.Count - 1;
    }

    public byte[] Bytes(CompressionLevel level = CompressionLevel.Fastest)
    {
        var parts = new Dictionary<string, byte[]>();
        void Add(string name, string xml) => parts[name] = Encoding.UTF8.GetBytes(xml);
        Add("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{Each((_, at) => $"""<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{ContentTypes}</Types>
            """);
        Add("_rels/.rels", Rels($"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>"""));
        Add("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><workbookPr date1904="{(From1904 ? 1 : 0)}"/><sheets>{Each((sheet, at) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{at}" state="{sheet.State}" r:id="rId{at}"/>""")}</sheets></workbook>
            """);
        Add("xl/_rels/workbook.xml.rels", Rels($"""{Each((_, at) => $"""<Relationship Id="rId{at}" Type="{Office}/worksheet" Target="worksheets/sheet{at}.xml"/>""")}<Relationship Id="rIdT" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdS" Type="{Office}/styles" Target="styles.xml"/>{Relationships}"""));
        Add("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(shared.Select(xml => $"<si>{xml}</si>"))}</sst>""");
        Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>""");
        for (var at = 0; at < sheets.Count; at++)
        {
            Add($"xl/worksheets/sheet{at + 1}.xml", sheets[at].Sheet.Xml(Main));
        }

        foreach (var (name, content) in extraParts)
        {
            parts[name] = content;
        }

        return Zip(parts, level);
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> parts, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Rels(string inner) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>""";

    private string Each(Func<(string Name, string State), int, string> xml) =>
        string.Concat(sheets.Select((sheet, at) => xml((sheet.Name, sheet.State), at + 1)));
}
