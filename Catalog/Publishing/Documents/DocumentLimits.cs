namespace Catalog.Publishing.Documents;

/// <summary>How much of a document is read. A full descriptor stays below a tenth of each of these.</summary>
internal static class DocumentLimits
{
    /// <summary>Of the file as it is sent.</summary>
    public const int Bytes = 256 * 1024;

    /// <summary>A descriptor has five levels: head, section, question, row, column.</summary>
    public const int Levels = 12;

    public const int Values = 20_000;
}
