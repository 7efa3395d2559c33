using LocalCloud.Bindings;
using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Links;
using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Vendors;

namespace LocalCloud.Records;

/// <summary>Takes into an empty tenant what another one gives out. Time and size are bounded, and the file must be the one announced.</summary>
internal sealed class ImportRecords(IHttpClientFactory clients, CloudAddress address)
{
    /// <summary>What is wrong; null when the records are in, to be kept together with the binding.</summary>
    public async Task<string?> RunAsync(CloudDb db, Instance instance, BindingWish wish, CancellationToken ct)
    {
        var isRegister = instance.Offer.Kind == ApplicationKind.Register;
        if (!isRegister && (await TenantRecords.AllAsync(db, instance, ct)).Count > 0)
        {
            return "Records can be taken only into a tenant that has none.";
        }

        if (await FetchAsync(wish, ct) is not { } text || RecordFile.Sum(text) != wish.Announced!.Sha256)
        {
            return "The source gave no file, or not the one that was announced.";
        }

        if (RecordFile.Read(text) is not { } file || file.Rows.Count != wish.Announced.Rows || !file.Header.SequenceEqual(RecordColumns.Of(instance.Offer.Kind)))
        {
            return $"The file is not one of {instance.ServiceId}: {string.Join(",", RecordColumns.Of(instance.Offer.Kind))}.";
        }

        try
        {
            var taken = file.Rows.Select(row => RecordColumns.Read(instance.Offer.Kind, instance.Tenant, row)).ToList();
            if (isRegister)
            {
                return Compare(instance, taken);
            }

            db.AddRange(taken);
            return null;
        }
        catch (FormatException)
        {
            return "A field of the file is not of its kind.";
        }
    }

    /// <summary>The residents of a municipality follow from its code alone; those that are taken in must be they.</summary>
    private static string? Compare(Instance instance, IReadOnlyList<object> taken) =>
        taken.Cast<Resident>().ToHashSet().SetEquals(ResidentBook.Of(instance.MunicipalityCode)) ? null : "These are not the residents of the municipality.";

    private async Task<string?> FetchAsync(BindingWish wish, CancellationToken ct)
    {
        try
        {
            using var client = clients.CreateClient(nameof(PullLink));
            using var request = new HttpRequestMessage(HttpMethod.Get, address.Of(wish.SourcePath!));
            request.Headers.Authorization = wish.Source!.Value.ToHeader();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(ct) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
