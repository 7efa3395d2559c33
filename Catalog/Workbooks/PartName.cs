namespace Catalog.Workbooks;

/// <summary>What the name of a part already tells.</summary>
internal static class PartName
{
    public static bool IsXml(string name) => Ends(name, ".xml") || IsRelationships(name);

    public static bool IsRelationships(string name) => Ends(name, ".rels");

    /// <summary>Parts are never written to disk; a name that would leave the folder shows that the file was made to harm.</summary>
    public static Fault? Check(string name) =>
        IsUnsafe(name) ? WorkbookFaults.UnsafePath(Quote.Of(name))
        : Has(name, "vbaProject") || Has(name, "macrosheets/") ? WorkbookFaults.Macros
        : Has(name, "externalLinks/") || Ends(name, "connections.xml") || Has(name, "queryTables/") ? WorkbookFaults.ExternalLink(Quote.Of(name))
        : Has(name, "embeddings/") || Has(name, "activeX/") ? WorkbookFaults.EmbeddedFile(Quote.Of(name))
        : null;

    private static bool IsUnsafe(string name) =>
        name.Length is 0 or > 255
        || name[0] == '/'
        || name.AsSpan().IndexOfAny('\\', ':') >= 0
        || name.Any(char.IsControl)
        || name.Split('/').Contains("..");

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
