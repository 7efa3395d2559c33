using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>The name under which a service stands at an identity provider: that of its listing.</summary>
internal static class ClientNames
{
    public static async Task<string> OfAsync(MarketplaceDb db, string service, CancellationToken ct) =>
        await db.Offerings.Where(one => one.Code == service).Select(one => one.Name).SingleOrDefaultAsync(ct) ?? service;
}
