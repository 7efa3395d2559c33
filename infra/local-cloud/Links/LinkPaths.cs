using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.Links;

/// <summary>The addresses at which applications let others read.</summary>
internal static class LinkPaths
{
    public const string Vaccinations = "/api/vaccination-records";
    public const string Residents = "/api/residents";

    public static string Of(TenantId tenant, string contractInterface) => $"/t/{tenant.Value}{Tail(contractInterface)}";

    public static bool Matches(Uri uri, LinkContract contract)
    {
        var parts = uri.AbsolutePath.Split('/');
        return parts.Length == 5
            && uri.Query.Length == 0
            && uri.Fragment.Length == 0
            && uri.AbsolutePath == Of(new TenantId(parts[2]), contract.Interface);
    }

    private static string Tail(string contractInterface) => contractInterface switch
    {
        LinkContract.VaccinationRecords => Vaccinations,
        LinkContract.ResidentBase => Residents,
        _ => throw new ArgumentOutOfRangeException(nameof(contractInterface), contractInterface, "Not an interface of this cloud."),
    };
}
