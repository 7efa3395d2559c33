using System.Globalization;
using System.Text.Json;

namespace Catalog.Selection.Record;

/// <summary>Writes every registered paper from the record.</summary>
public sealed class WritePapers(IEnumerable<IRecordPaper> papers)
{
    private readonly IReadOnlyList<IRecordPaper> papers = Checked([.. papers.OrderBy(paper => paper.FileName, StringComparer.Ordinal)]);

    /// <summary>What the files of a record are: the record, its schema, the papers, and the list of them.</summary>
    internal IReadOnlyList<RecordFile> Run(byte[] record, string digest)
    {
        using var parsed = JsonDocument.Parse(record);
        var facts = new DecisionPaper(parsed.RootElement, digest, CultureInfo.GetCultureInfo("ja-JP"));
        List<RecordFile> files =
        [
            new(RecordNames.Record, record), new(RecordNames.Schema, WriteRecord.SchemaFile()),
            .. papers.Select(paper => paper.Write(facts) is { } written ? new RecordFile(RecordNames.Papers + paper.FileName, written) : null).OfType<RecordFile>(),
        ];
        files.Add(new RecordFile(RecordNames.Manifest, BundleManifest.Write(files.Select(file => ManifestLine.Of(file.Name, file.Content)))));
        return files;
    }

    private static IReadOnlyList<IRecordPaper> Checked(IReadOnlyList<IRecordPaper> papers) =>
        papers.FirstOrDefault(paper => !RecordNames.IsPaper(RecordNames.Papers + paper.FileName)) is { } odd
            ? throw new InvalidOperationException($"'{odd.FileName}' is no name of a paper: small letters, digits, points and hyphens.")
            : papers;
}
