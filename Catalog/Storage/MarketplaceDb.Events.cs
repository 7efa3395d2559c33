using Catalog.Events;
using Catalog.Events.Signals;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Storage;

/// <summary>Tables of events and signals.</summary>
public abstract partial class MarketplaceDb
{
    public DbSet<AnnouncedEvent> AnnouncedEvents => Set<AnnouncedEvent>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<SignalKey> SignalKeys => Set<SignalKey>();

    public DbSet<HeardSignal> HeardSignals => Set<HeardSignal>();
}
