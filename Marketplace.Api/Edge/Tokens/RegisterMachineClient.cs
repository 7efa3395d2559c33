using Catalog;
using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Storage;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Order to let a program of a municipality, a vendor or an authority in.</summary>
/// <param name="Id">Its client id.</param>
/// <param name="Secret">Kept only as a salted hash.</param>
/// <param name="Name">As the audit log shows it.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Municipality">Its municipality, for <see cref="Role.TownStaff"/>.</param>
/// <param name="Vendor">Its vendor's code, for <see cref="Role.Vendor"/>.</param>
/// <param name="Scopes">Scopes that it may ask for.</param>
internal sealed record MachineClientOrder(
    string Id, string Secret, string Name, Role Role, MunicipalityCode? Municipality, string? Vendor, IReadOnlyList<string> Scopes);

internal sealed record MachineClientRegistered(string Client, Role Role, string? Vendor, IReadOnlyList<string> Scopes) : Fact(Client);

/// <summary>Registers a machine client: the client and the fact in one transaction.</summary>
internal sealed class RegisterMachineClient(IServiceScopeFactory scopes)
{
    /// <returns><c>null</c> when it is done.</returns>
    public async Task<EdgeFault?> RunAsync(MachineClientOrder order, Actor by, CancellationToken ct)
    {
        if (FaultOf(order) is { } fault)
        {
            return fault;
        }

        await using var scope = scopes.CreateAsyncScope();
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        if (await clients.FindByClientIdAsync(order.Id, ct) is not null)
        {
            return EdgeFaults.ClientAlreadyThere(order.Id);
        }

        // The client store works on the same scoped context, so both saves share this transaction.
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await clients.CreateAsync(Descriptor(order), ct);
        var saved = await db.SaveAsync(by, new MachineClientRegistered(order.Id, order.Role, order.Vendor, order.Scopes) { Municipality = order.Municipality }, ct);
        if (!saved.IsDone)
        {
            return EdgeFaults.ClientAlreadyThere(order.Id);
        }

        await transaction.CommitAsync(ct);
        return null;
    }

    private static EdgeFault? FaultOf(MachineClientOrder order) =>
        order is { Role: Role.TownStaff, Municipality: null } ? EdgeFaults.ClientWithoutBody(order.Id, "municipality")
        : order is { Role: Role.Vendor, Vendor: null } ? EdgeFaults.ClientWithoutBody(order.Id, "vendor")
        : order.Scopes.FirstOrDefault(scope => !Tokens.Scopes.All.ContainsKey(scope)) is { } unknown ? EdgeFaults.UnknownScope(unknown)
        : null;

    private static OpenIddictApplicationDescriptor Descriptor(MachineClientOrder order)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = order.Id,
            ClientSecret = order.Secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = order.Name,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        };
        client.Permissions.UnionWith(order.Scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        MachineClaims.Keep(client, order);
        return client;
    }
}
