using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Checks;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Health;
using Catalog.Provisioning.Hosted;
using Catalog.Provisioning.Identity;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Storage;

/// <summary>Tables of the work at vendors' brokers.</summary>
public abstract partial class MarketplaceDb
{
    public DbSet<Cancellation> Cancellations => Set<Cancellation>();

    public DbSet<KeptExport> KeptExports => Set<KeptExport>();

    public DbSet<Broker> Brokers => Set<Broker>();

    public DbSet<BrokerHealth> BrokerHealths => Set<BrokerHealth>();

    public DbSet<KeptCatalog> KeptCatalogs => Set<KeptCatalog>();

    public DbSet<Quarantine> Quarantines => Set<Quarantine>();

    public DbSet<HandTask> HandTasks => Set<HandTask>();

    public DbSet<HostedInstance> HostedInstances => Set<HostedInstance>();

    public DbSet<BrokerCheck> BrokerChecks => Set<BrokerCheck>();

    public DbSet<Operation> Operations => Set<Operation>();

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<TenantUpdate> TenantUpdates => Set<TenantUpdate>();

    public DbSet<BrokerPlan> BrokerPlans => Set<BrokerPlan>();

    public DbSet<Binding> Bindings => Set<Binding>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<OwedCleanup> OwedCleanups => Set<OwedCleanup>();

    public DbSet<IdentityProvider> IdentityProviders => Set<IdentityProvider>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<AssignedPerson> People => Set<AssignedPerson>();
}
