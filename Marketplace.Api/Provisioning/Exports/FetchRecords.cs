using System.Globalization;
using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>What came of fetching a file.</summary>
/// <param name="Trouble">One of <see cref="ProvisioningTroubles"/>; <c>null</c> = it is here as it was stated.</param>
/// <param name="Seen">What was found instead, in a few signs.</param>
internal sealed record Fetched(string? Trouble, string? Seen);

/// <summary>Fetches a file that a vendor offers and keeps it sealed, if it is the one that the vendor stated.</summary>
internal sealed class FetchRecords(BrokerHttp http, PieceStore pieces, IOptions<ProvisioningOptions> options)
{
    public async Task<Fetched> RunAsync(Work work, Tenant tenant, Binding binding, ExportOffer offer, CancellationToken ct)
    {
        await DropUnfinishedAsync(work, ct);
        var export = new KeptExport(work.Operation.Id, work.Subscription, tenant, binding.Id, work.Now);
        work.Db.KeptExports.Add(export);
        await work.SaveAsync(ct);

        var (status, read) = await AskAsync(export, offer, ct);
        if (read is null || Difference(read, offer) is not null)
        {
            return new Fetched(
                status != 200 || read is null ? ProvisioningTroubles.ExportUnreachable : read.IsTooLarge ? ProvisioningTroubles.ExportTooLarge : ProvisioningTroubles.ExportNotWhole,
                read is null ? status?.ToString(CultureInfo.InvariantCulture) : Difference(read, offer));
        }

        var found = read.Records;
        export.Take(found.Bytes, found.Rows, found.Sha256, found.RowSum, CsvRows.Joined(found.Header), work.Now);
        return new Fetched(null, null);
    }

    /// <summary>What an earlier try left behind counts for nothing.</summary>
    private static async Task DropUnfinishedAsync(Work work, CancellationToken ct)
    {
        var id = work.Operation.Id;
        foreach (var left in await work.Db.KeptExports.Where(each => each.Operation == id && each.TakenAt == null).ToListAsync(ct))
        {
            await PieceStore.DropAsync(work.Db, left.Id, ct);
            work.Db.KeptExports.Remove(left);
        }
    }

    private async Task<(int? Status, Taken? Read)> AskAsync(KeptExport export, ExportOffer offer, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, offer.Access.Uri);
        request.Headers.Authorization = offer.Access.Authorization;
        return await http.ReadAsync(request, options.Value.Export, (body, until) => KeepAsync(export, body, until), ct);
    }

    private async Task<Taken> KeepAsync(KeptExport export, Stream body, CancellationToken ct)
    {
        using var reader = new RecordReader();
        var fits = await pieces.WriteAsync(export, body, reader, options.Value.LargestExport, ct);
        return new Taken(reader.End(), !fits);
    }

    private static string? Difference(Taken taken, ExportOffer offer) => taken.Records switch
    {
        _ when taken.IsTooLarge => "> LargestExportMiB",
        { IsWhole: false } => "csv",
        var read when read.Rows != offer.Rows => string.Create(CultureInfo.InvariantCulture, $"rows {read.Rows} ≠ {offer.Rows}"),
        var read when !read.Sha256.Equals(offer.Sha256, StringComparison.OrdinalIgnoreCase) => $"sha256 {read.Sha256} ≠ {offer.Sha256}",
        _ => null,
    };

    private sealed record Taken(ReadRecords Records, bool IsTooLarge);
}
