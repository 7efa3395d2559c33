using System.Security.Cryptography;
using System.Text;
using VendorKit;

namespace ExampleBroker;

/// <summary>Where everything of the example lies, on the disk and in the web.</summary>
internal sealed class ExamplePlaces(IConfiguration settings)
{
    public const string Suspended = "suspended";

    public string Root => settings["Example:Tenants"] ?? "App_Data/tenants";

    public string FolderOf(Tenant tenant) => Path.Combine(Root, Safe(tenant.Id));

    public string StateOf(Tenant tenant) => Path.Combine(FolderOf(tenant), "plan");

    public string RecordsOf(Tenant tenant) => Path.Combine(FolderOf(tenant), "records");

    public string AccessOf(Tenant tenant, Access access) => Path.Combine(FolderOf(tenant), Safe(access.Id));

    public string ExportOf(Tenant tenant, Access access) => AccessOf(tenant, access) + ".csv";

    public Uri PageOf(Tenant tenant) => new(Address, $"tenants/{Safe(tenant.Id)}");

    public Uri AddressOf(Tenant tenant, Access access) => new(Address, $"tenants/{Safe(tenant.Id)}/exports/{Safe(access.Id)}");

    public static string Digest(string password) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(password)));

    /// <summary>Where towns reach the application; behind HTTPS outside this machine.</summary>
    private Uri Address => new(settings["Example:Address"] ?? "https://health.example.com/");

    /// <summary>Ids are text of another house: as a file name only their hash is safe.</summary>
    private static string Safe(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
