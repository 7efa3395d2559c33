using Catalog.Municipalities;
using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Web.Accounts;

/// <summary>Who may open a page: one policy for each role, and one for everybody whom the marketplace has admitted.</summary>
internal static class Policies
{
    public const string TownStaff = nameof(Role.TownStaff);
    public const string Vendor = nameof(Role.Vendor);
    public const string Curator = nameof(Role.Curator);
    public const string Auditor = nameof(Role.Auditor);
    public const string Operator = nameof(Role.Operator);

    /// <summary>Anyone with a role.</summary>
    public const string Member = nameof(Catalog.Municipalities.Member);

    /// <summary>Reads what town staff see, changes nothing: the town itself, the auditor and the operator.</summary>
    public const string TownStaffOrOverseer = nameof(TownStaffOrOverseer);

    /// <summary>Reads the runs behind the levels: a vendor its own, the others all.</summary>
    public const string LadderReader = nameof(LadderReader);

    /// <summary>Has webhooks of its own.</summary>
    public const string TownOrVendor = nameof(TownOrVendor);

    public static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetNames<Role>())
        {
            options.AddPolicy(role, policy => policy.RequireAuthenticatedUser().RequireRole(role));
        }

        options.AddPolicy(Member, policy => policy.RequireAuthenticatedUser().RequireRole(Enum.GetNames<Role>()));
        options.AddPolicy(TownStaffOrOverseer, policy => policy.RequireAuthenticatedUser().RequireRole(TownStaff, Auditor, Operator));
        options.AddPolicy(TownOrVendor, policy => policy.RequireAuthenticatedUser().RequireRole(TownStaff, Vendor));
        options.AddPolicy(LadderReader, policy => policy.RequireAuthenticatedUser().RequireRole(Vendor, Curator, Auditor, Operator));
    }
}
