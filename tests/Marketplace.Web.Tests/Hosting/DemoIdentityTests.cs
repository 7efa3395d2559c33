using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Marketplace.Web.Hosting;
using Marketplace.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Hosting;

/// <summary>The identity provider that the demonstration's town has from the start, at the real local cloud.</summary>
public sealed class DemoIdentityTests(Databases databases)
{
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", null);

    /// <summary>Laid beside the portal, as a start by the README finds it.</summary>
    private static readonly string Program = Path.Combine(
        new DirectoryInfo(AppContext.BaseDirectory) is { Parent.Parent: { } all } here ? Path.Combine(all.FullName, "Marketplace.Web", here.Name) : "", "local-cloud", "LocalCloud.dll");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Provider_is_named_once_and_again_when_the_local_cloud_listens_elsewhere()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await using var portal = new PortalHost(database, hasApi: true);
        await using var first = await LocalCloudProcess.StartAsync(program: Program);
        await using var second = await LocalCloudProcess.StartAsync(program: Program);

        var (started, again, elsewhere) = (await StartAsync(portal, first), await StartAsync(portal, first), await StartAsync(portal, second));

        Assert.Equal([first.Issuer, first.Issuer, second.Issuer], [started, again, elsewhere]);
        await using var db = await DbAsync(portal);
        Assert.Equal(2, await db.AuditEvents.CountAsync(one => one.Fact == nameof(IdentityProviderRegistered), Ct));
    }

    [Fact]
    public async Task Provider_that_the_town_has_named_itself_stays()
    {
        const string own = "https://issuer.example";
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await using var portal = new PortalHost(database, hasApi: true);
        await using var cloud = await LocalCloudProcess.StartAsync(program: Program);
        var people = portal.Services.GetRequiredService<DemoPeople>();
        await using (var db = await DbAsync(portal))
        {
            db.IdentityProviders.Add(new IdentityProvider(Town)).Entity
                .Register(new FoundIssuer(own, $"{own}/clients", $"{own}/authorize"), [1], people.Find("town")!.Actor!, TimeProvider.System.GetUtcNow());
            Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        }

        Assert.Equal(own, await StartAsync(portal, cloud));
    }

    private static async Task<string> StartAsync(PortalHost portal, LocalCloudProcess cloud)
    {
        var services = portal.Services;
        await new DemoIdentity(
            services.GetRequiredService<RegisterIdentityProvider>(), services.GetRequiredService<IdentityProviderSheets>(), services.GetRequiredService<DemoPeople>(),
            new LocalCloudOptions { Address = cloud.BaseAddress }).StartAsync(Ct);
        await using var db = await DbAsync(portal);
        return (await db.IdentityProviders.SingleAsync(one => one.Municipality == Town, Ct)).Issuer;
    }

    private static Task<MarketplaceDb> DbAsync(PortalHost portal) => portal.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(Ct);
}
