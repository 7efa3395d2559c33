using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Shows vendors' organisations to those inside their wall.</summary>
public sealed class VendorSheets(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<VendorSheet>> FindAsync(string code, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Vendors.AsNoTracking().OrganisationsOf(by).SingleOrDefaultAsync(each => each.Code == code, ct) is not { } vendor)
        {
            return VendorFaults.NotYours(code);
        }

        var registration = await db.VendorRegistrations.AsNoTracking().SingleOrDefaultAsync(each => each.Vendor == code, ct);
        var (people, invitations) = VendorWalls.MaySeePeople(by) ? await PeopleAsync(db, code, by, ct) : ([], []);
        return new VendorSheet(
            vendor.Code, vendor.Name, vendor.NameEn, vendor.CorporateNumber, vendor.PrefectureNumber,
            registration is null ? null : Row(registration, vendor), people, invitations, await QualificationsAsync(db, code, ct), await SellersAsync(db, code, ct));
    }

    /// <summary>All registrations for those who judge or watch, what waits first, then the newest.</summary>
    public async Task<IReadOnlyList<RegistrationRow>> RegistrationsAsync(Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var vendors = await db.Vendors.AsNoTracking().OrganisationsOf(by).Where(each => each.Origin == Origin.Registered).ToDictionaryAsync(each => each.Code, ct);
        var codes = vendors.Keys.ToList();
        var rows = await db.VendorRegistrations.AsNoTracking().Where(each => codes.Contains(each.Vendor)).ToListAsync(ct);
        return [.. rows.Select(each => Row(each, vendors[each.Vendor])).OrderBy(row => row.State != RegistrationState.Waiting).ThenByDescending(row => row.RegisteredAt)];
    }

    private static RegistrationRow Row(VendorRegistration said, Vendor vendor) => new(
        vendor.Code, vendor.Name, vendor.NameEn, said.CorporateNumber, vendor.PrefectureNumber, said.Contact, said.State, said.RegisteredAt, said.RegisteredByName,
        said.AcceptedAt ?? said.RefusedAt, said.AcceptedByName ?? said.RefusedByName, said.RefusedFor);

    private async Task<(IReadOnlyList<StaffRow>, IReadOnlyList<OpenInvitation>)> PeopleAsync(MarketplaceDb db, string code, Actor by, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var staff = await Vendors.Staff.OfAsync(db, code, ct);
        var invitations = await db.VendorInvitations.AsNoTracking().Where(each => each.Vendor == code && each.UsedAt == null && each.RevokedAt == null).ToListAsync(ct);
        return (
            [.. staff.Select(member => new StaffRow(member.Id, member.Name, member.VendorRole ?? VendorRole.Owner, member.AdmittedAt, member.ToActor().Id == by.Id))],
            [.. invitations.Where(each => each.IsOpen(now)).OrderBy(each => each.InvitedAt)
                .Select(each => new OpenInvitation(each.Id, each.Role, each.InvitedAt, each.InvitedByName, each.ExpiresAt))]);
    }

    private async Task<IReadOnlyList<QualificationRow>> QualificationsAsync(MarketplaceDb db, string code, CancellationToken ct)
    {
        var today = Tokyo.Today(time);
        var stated = await db.Qualifications.AsNoTracking().Where(each => each.Vendor == code && each.EndedAt == null).ToListAsync(ct);
        return [.. stated.OrderBy(each => each.Kind).ThenBy(each => each.ExpiresOn).ThenBy(each => each.Id.Value).Select(each => new QualificationRow(
            each.Id, each.Kind, each.Number, each.GivenBy, each.ExpiresOn, each.ExpiresOn is { } last ? last.DayNumber - today.DayNumber : null))];
    }

    private static async Task<IReadOnlyList<NamedSellerRow>> SellersAsync(MarketplaceDb db, string code, CancellationToken ct)
    {
        var named = await db.SellerNamings.AsNoTracking().Where(each => each.Maker == code && each.DroppedAt == null).ToListAsync(ct);
        var numbers = named.ConvertAll(each => each.Seller);
        var names = await db.Vendors.AsNoTracking().Where(vendor => vendor.Origin == Origin.Registered && numbers.Contains(vendor.CorporateNumber!))
            .ToDictionaryAsync(vendor => vendor.CorporateNumber!, vendor => vendor.Name, ct);
        return [.. named.OrderBy(each => each.Product, StringComparer.Ordinal).ThenBy(each => each.NamedAt)
            .Select(each => new NamedSellerRow(each.Id, each.Product, each.Seller, names.GetValueOrDefault(each.Seller), each.NamedAt))];
    }
}
