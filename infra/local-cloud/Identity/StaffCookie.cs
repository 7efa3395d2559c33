using LocalCloud.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace LocalCloud.Identity;

/// <summary>Who has signed in at the identity provider in this browser.</summary>
internal sealed class StaffCookie(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(8);

    private readonly SmallCookie<Staff> _cookie = new(protection, "local-cloud-staff", Day);

    public void Set(HttpContext context, Staff staff) => _cookie.Set(context, IdentityPaths.Issuer, staff);

    public void Clear(HttpContext context) => _cookie.Clear(context, IdentityPaths.Issuer);

    public Staff? Read(HttpContext context) => Staff.Find(_cookie.Read(context)?.Key);
}
