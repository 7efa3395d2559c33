using System.Security.Cryptography;
using System.Text.Json.Nodes;
using VendorKit;

namespace ExampleBroker;

/// <summary>The vendor's own work. Here a tenant is a folder and an access a file in it; put your system in their place.</summary>
public sealed class ExampleTenants(IConfiguration settings) : ITenants
{
    private readonly ExamplePlaces places = new(settings);

    public async Task<TenantAnswer> CreateAsync(Tenant tenant, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        Directory.CreateDirectory(places.FolderOf(tenant));
        await File.WriteAllTextAsync(places.StateOf(tenant), tenant.Plan, ct);
        await ExampleRecords.BeginAsync(places.RecordsOf(tenant), tenant, ct);
        return TenantAnswer.Ready(places.PageOf(tenant));
    }

    public async Task<TenantAnswer> ChangeAsync(Tenant tenant, Change change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        await File.WriteAllTextAsync(places.StateOf(tenant), change.IsSuspended ? ExamplePlaces.Suspended : change.Plan, ct);
        return TenantAnswer.Ready();
    }

    public async Task<AccessAnswer> BindAsync(Tenant tenant, Access access, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (access.Purpose == "import")
        {
            return await ExampleRecords.ImportAsync(places.RecordsOf(tenant), access, ct);
        }

        var password = RandomNumberGenerator.GetHexString(32);
        await File.WriteAllTextAsync(places.AccessOf(tenant, access), ExamplePlaces.Digest(password), ct);
        return access.Purpose == "export"
            ? await ExampleRecords.ExportAsync(places, tenant, access, password, ct)
            : AccessAnswer.Ready(new JsonObject { ["uri"] = tenant.Address?.AbsoluteUri, ["user"] = access.Id, ["password"] = password });
    }

    public Task UnbindAsync(Tenant tenant, Access access, CancellationToken ct)
    {
        File.Delete(places.AccessOf(tenant, access));
        File.Delete(places.ExportOf(tenant, access));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(Tenant tenant, CancellationToken ct)
    {
        if (Directory.Exists(places.FolderOf(tenant)))
        {
            Directory.Delete(places.FolderOf(tenant), recursive: true);
        }

        return Task.CompletedTask;
    }
}
