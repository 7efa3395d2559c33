using LocalCloud.Links;
using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.Residents;

/// <summary>
/// The residents as the resident register tells them when it is linked (住民記録連携); otherwise, and while the register
/// does not answer, those the application was given when it was set up.
/// </summary>
internal sealed class ReadResidents(PullLink link)
{
    public async Task<ResidentRoll> RunAsync(TenantVisit visit, CancellationToken ct)
    {
        if (visit.Offer.Kind == ApplicationKind.Register)
        {
            return new ResidentRoll(ResidentBook.Of(visit.MunicipalityCode), LinkState.None);
        }

        var pulled = await link.RunAsync<ResidentItem>(visit.Tenant, LinkContract.ResidentBase, null, ct);
        return pulled.State == LinkState.Answered
            ? new ResidentRoll([.. pulled.Items.Select(i => i.ToResident())], LinkState.Answered)
            : new ResidentRoll(ResidentBook.Of(visit.MunicipalityCode), pulled.State);
    }
}
