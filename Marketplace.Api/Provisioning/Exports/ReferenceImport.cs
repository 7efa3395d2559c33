using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Ladder.Climbing;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>The reference importer: opens a kept file, reads it as any successor would, writes every row again and reads that too.</summary>
/// <remarks>What it proves is that what the town is given is, row for row, what the vendor gave out, and that a reader of the declared format loses nothing of it.</remarks>
internal sealed class ReferenceImport(PieceStore pieces)
{
    public async Task<bool> IsLosslessAsync(KeptExport export, CancellationToken ct)
    {
        var unequal = 0L;
        using var reader = new RecordReader(row => unequal += SaysTheSameAgain(row) ? 0 : 1);
        await pieces.ReadAsync(export, reader, ct);
        var read = reader.End();
        return unequal == 0 && read.IsWhole && (read.Bytes, read.Rows, read.Sha256, read.RowSum) == (export.Bytes, export.Rows, export.Sha256, export.RowSum);
    }

    private static bool SaysTheSameAgain(IReadOnlyList<string> row)
    {
        var scanner = new CsvScanner();
        IReadOnlyList<string>? again = null;
        foreach (var letter in CsvRows.Joined(row) + "\r\n")
        {
            again = scanner.Take(letter);
        }

        return again is not null && again.SequenceEqual(row, StringComparer.Ordinal);
    }
}
