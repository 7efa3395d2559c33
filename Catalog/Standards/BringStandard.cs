using Catalog.Offerings;
using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>Brings a specification from a ministry's spreadsheet or CSV into the catalog: whole, or not at all.</summary>
public sealed class BringStandard(ImportStandard import)
{
    /// <param name="file">.xlsx or .csv.</param>
    /// <param name="fileName">As the sender calls it; its ending and a version in it count.</param>
    /// <param name="given">What the sender says of it.</param>
    /// <param name="by">Curator or operator.</param>
    /// <param name="ct">Cancels; then nothing is written.</param>
    public async Task<FileOutcome<ImportedStandard>> RunAsync(Stream file, string fileName, SpecGiven given, Actor by, CancellationToken ct)
    {
        var read = await SpecReader.ReadAsync(file, fileName, given, ct);
        if (read.Content is not { } spec)
        {
            return new FileOutcome<ImportedStandard>(null, read.Findings);
        }

        var imported = await import.RunAsync(spec, Origin.PublishedFact, by, ct);
        return imported.IsDone
            ? new FileOutcome<ImportedStandard>(imported.Value, [])
            : new FileOutcome<ImportedStandard>(null, [new Finding(new Place(), imported.Fault)]);
    }
}
