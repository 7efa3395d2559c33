using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>Leads what a form of the organisation's page sends to the use case that does it.</summary>
internal sealed class OrganisationActs(InviteStaff invite, ChangeStaff change, RecordQualification qualify, NameSeller sellers)
{
    public Task<Outcome<InvitationMade>> InviteAsync(OrganisationAct act, Actor by, CancellationToken ct) => invite.RunAsync(by.Vendor!, act.Role, by, ct);

    public async Task<Outcome> RunAsync(OrganisationAct act, Actor by, CancellationToken ct)
    {
        var vendor = by.Vendor!;
        return act.Act switch
        {
            OrganisationDeed.Revoke => await invite.RevokeAsync(vendor, VendorInvitationId.From(act.Id), by, ct),
            OrganisationDeed.ChangeRole => await change.RunAsync(vendor, MemberId.From(act.Id), act.Role, by, ct),
            OrganisationDeed.Remove => await change.RemoveAsync(vendor, MemberId.From(act.Id), by, ct),
            OrganisationDeed.Qualify => new Outcome((await qualify.RunAsync(vendor, new QualificationOrder(act.Kind, act.Number ?? string.Empty, act.GivenBy, act.ExpiresOn), by, ct)).Fault),
            OrganisationDeed.EndQualification => await qualify.EndAsync(vendor, QualificationId.From(act.Id), by, ct),
            OrganisationDeed.NameSeller => new Outcome((await sellers.RunAsync(vendor, act.Product ?? string.Empty, act.Seller ?? string.Empty, by, ct)).Fault),
            OrganisationDeed.DropSeller => await sellers.DropAsync(vendor, SellerNamingId.From(act.Id), by, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Act, message: null),
        };
    }
}
