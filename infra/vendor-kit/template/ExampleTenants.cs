using System.Security.Cryptography;
using System.Text.Json.Nodes;
using VendorKit;

namespace ExampleBroker;

/// <summary>The vendor's own work. Here a tenant is a folder and an access a file in it; put your system in their place.</summary>
public sealed class ExampleTenants(IConfiguration settings) : ITenants
{
    private readonly string root = settings["Example:Tenants"] ?? "App_Data/tenants";

    public async Task<TenantAnswer> CreateAsync(Tenant tenant, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var folder = Directory.CreateDirectory(FolderOf(tenant));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "plan"), tenant.Plan, ct);
        return TenantAnswer.Ready(new Uri($"https://health.example.com/{tenant.Id}"));
    }

    public async Task<TenantAnswer> ChangeAsync(Tenant tenant, Change change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        await File.WriteAllTextAsync(Path.Combine(FolderOf(tenant), "plan"), change.IsSuspended ? "suspended" : change.Plan, ct);
        return TenantAnswer.Ready();
    }

    public async Task<AccessAnswer> BindAsync(Tenant tenant, Access access, CancellationToken ct)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        await File.WriteAllTextAsync(FileOf(tenant, access), Convert.ToHexString(SHA256.HashData(Convert.FromHexString(password))), ct);
        return AccessAnswer.Ready(new JsonObject { ["uri"] = tenant.Address?.AbsoluteUri, ["user"] = access.Id, ["password"] = password });
    }

    public Task UnbindAsync(Tenant tenant, Access access, CancellationToken ct)
    {
        File.Delete(FileOf(tenant, access));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(Tenant tenant, CancellationToken ct)
    {
        if (Directory.Exists(FolderOf(tenant)))
        {
            Directory.Delete(FolderOf(tenant), recursive: true);
        }

        return Task.CompletedTask;
    }

    /// <summary>Ids are text of another house: as a file name only their hash is safe.</summary>
    private static string Safe(string id) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));

    private string FolderOf(Tenant tenant) => Path.Combine(root, Safe(tenant.Id));

    private string FileOf(Tenant tenant, Access access) => Path.Combine(FolderOf(tenant), Safe(access.Id));
}
