using LocalCloud.Hosting;
using LocalCloud.SignIn;
using LocalCloud.Vendors;

namespace LocalCloud.Tenants;

/// <summary>A request that has come through the door of a tenant: whose application it is and in which language.</summary>
public sealed record TenantVisit(
    TenantId Tenant,
    string MunicipalityCode,
    string MunicipalityName,
    string Vendor,
    Offer Offer,
    string PlanId,
    string Here,
    string? ChosenLanguage)
{
    /// <summary>Where the people of this tenant sign in; <c>null</c> = it takes whoever comes.</summary>
    public Wiring? Wiring { get; init; }

    /// <summary>Who is signed in; <c>null</c> = nobody.</summary>
    public string? Person { get; init; }

    /// <summary>An address inside this tenant; a chosen language goes along.</summary>
    public string Link(string path = "", string? query = null)
    {
        string?[] parts = [query, ChosenLanguage is null ? null : $"lang={ChosenLanguage}"];
        var asked = string.Join('&', parts.Where(p => p is not null));
        return $"{Tenant.Path}{path}{(asked.Length == 0 ? "" : "?" + asked)}";
    }

    public static ValueTask<TenantVisit?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<TenantVisit?>(context.Features.GetRequired<TenantVisit>());
}
