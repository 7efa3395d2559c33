using Catalog.Storage;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>Keeps files in sealed pieces and reads them back: of a file of any size, one piece is in memory.</summary>
internal sealed class PieceStore(IDbContextFactory<MarketplaceDb> dbs, SecretBox secrets)
{
    /// <summary>Seals and keeps what comes, and shows every piece to the reader.</summary>
    /// <returns>Whether it was no more than the limit.</returns>
    public async Task<bool> WriteAsync(KeptExport export, Stream from, RecordReader reader, long limit, CancellationToken ct)
    {
        var piece = new byte[KeptPiece.Size];
        for (var ordinal = 1; await from.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct) is > 0 and var length; ordinal++)
        {
            reader.Take(piece.AsSpan(0, length));
            if (reader.Bytes > limit)
            {
                return false;
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            db.KeptPieces.Add(new KeptPiece(export.Id, ordinal, secrets.Seal(piece.AsSpan(0, length), SecretPlaces.Of(export.PlaceOf(ordinal)))));
            if (await db.SaveProgressAsync(ct) is { IsDone: false })
            {
                throw new ClaimLostException();
            }
        }

        return true;
    }

    public async Task ReadAsync(KeptExport export, RecordReader reader, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (id, ordinal) = (export.Id, 1);
        while (await db.KeptPieces.AsNoTracking().SingleOrDefaultAsync(each => each.Export == id && each.Ordinal == ordinal, ct) is { } piece)
        {
            reader.Take(secrets.Open(piece.SealedBytes, SecretPlaces.Of(export.PlaceOf(ordinal++))));
        }
    }

    public static Task DropAsync(MarketplaceDb db, ExportId export, CancellationToken ct) =>
        db.KeptPieces.Where(each => each.Export == export).ExecuteDeleteAsync(ct);
}
