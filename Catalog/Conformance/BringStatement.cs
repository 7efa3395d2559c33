using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>Brings a statement of conformance from .xlsx, .csv or .json into the catalog: whole, or not at all.</summary>
public sealed class BringStatement(RecordStatement record)
{
    /// <param name="file">The filled-in template, or the same as .csv or .json.</param>
    /// <param name="fileName">As the sender calls it; its ending counts.</param>
    /// <param name="offering">The offering that the sender speaks of; <c>null</c> = whichever the file names.</param>
    /// <param name="by">Who states it.</param>
    /// <param name="ct">Cancels; then nothing is written.</param>
    public async Task<FileOutcome<RecordedStatement>> RunAsync(Stream file, string fileName, string? offering, Actor by, CancellationToken ct)
    {
        var read = await StatementReader.ReadAsync(file, fileName, ct);
        if (read.Content is not { } statement)
        {
            return new FileOutcome<RecordedStatement>(null, read.Findings);
        }

        if (offering is not null && offering != statement.Offering)
        {
            return Refused(ConformanceFaults.OtherOffering(statement.Offering, offering));
        }

        var recorded = await record.RunAsync(statement, by, ct);
        return recorded.IsDone ? new FileOutcome<RecordedStatement>(recorded.Value, []) : Refused(recorded.Fault);
    }

    private static FileOutcome<RecordedStatement> Refused(Fault fault) => new(null, [new Finding(new Place(), fault)]);
}
