using LocalCloud.Bindings;
using LocalCloud.Counter;
using LocalCloud.Health;
using LocalCloud.Instances;
using LocalCloud.Ledger;
using LocalCloud.Residents;
using LocalCloud.SignIn;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LocalCloud.Storage;

/// <summary>The one file in which the cloud keeps everything it has answered for.</summary>
internal sealed class CloudDb(DbContextOptions<CloudDb> options) : DbContext(options)
{
    public DbSet<Instance> Instances => Set<Instance>();

    public DbSet<Binding> Bindings => Set<Binding>();

    public DbSet<Vaccination> Vaccinations => Set<Vaccination>();

    public DbSet<Checkup> Checkups => Set<Checkup>();

    public DbSet<IssuedForm> IssuedForms => Set<IssuedForm>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<KeptKey> Keys => Set<KeptKey>();

    public DbSet<KeptSigningKey> SigningKeys => Set<KeptSigningKey>();

    public Task KeepAsync(CancellationToken ct) =>
#pragma warning disable RS0030 // The marketplace saves through MarketplaceDb only; this is the cloud's one way to save.
        SaveChangesAsync(ct);
#pragma warning restore RS0030

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.UseOpenIddict().ApplyConfigurationsFromAssembly(typeof(CloudDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<InstanceId>().HaveConversion<InstanceIdText>();
        configurationBuilder.Properties<BindingId>().HaveConversion<BindingIdText>();
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdText>();
        configurationBuilder.Properties<ResidentNumber>().HaveConversion<ResidentNumberText>();
        configurationBuilder.Properties<RecordId>().HaveConversion<RecordIdText>();
    }

    private sealed class InstanceIdText() : ValueConverter<InstanceId, string>(id => id.Value, text => new InstanceId(text));

    private sealed class BindingIdText() : ValueConverter<BindingId, string>(id => id.Value, text => new BindingId(text));

    private sealed class TenantIdText() : ValueConverter<TenantId, string>(id => id.Value, text => new TenantId(text));

    private sealed class ResidentNumberText()
        : ValueConverter<ResidentNumber, string>(number => number.Value, text => new ResidentNumber(text));

    private sealed class RecordIdText() : ValueConverter<RecordId, Guid>(id => id.Value, value => new RecordId(value));
}
