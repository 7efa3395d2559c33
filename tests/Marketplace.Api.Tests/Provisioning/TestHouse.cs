using System.Collections.Concurrent;
using Catalog;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Publishing;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Ladder;
using Marketplace.Api.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>The marketplace with its real workers over a real database; brokers are registered by the use case itself.</summary>
internal sealed class TestHouse : IAsyncDisposable
{
    public static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", null);
    public static readonly Actor Clerk = new(ActorKind.Person, "issuer#clerk-1", "Clerk", Role.TownStaff, Town);

    /// <summary>What all houses of the tests seal with.</summary>
    public static readonly string KeyFile = Path.Combine(Path.GetTempPath(), "marketplace-tests", "secrets.key");

    /// <summary>What an order gets for a plan that takes sign-in; <c>SignInOrderTests</c> shows that it does.</summary>
    public static readonly StepKind[] SignInKinds = [StepKind.BindSignIn, StepKind.RegisterClient, StepKind.TellIssuer, StepKind.PushPeople, StepKind.ProbeSignIn];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IHost host;
    private readonly TestStore? ownStore;

    private TestHouse(IHost host, TestStore store, bool ownsStore, ConcurrentQueue<string> log)
    {
        this.host = host;
        Store = store;
        ownStore = ownsStore ? store : null;
        Log = log;
    }

    public TestStore Store { get; }

    public ConcurrentQueue<string> Log { get; }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IDbContextFactory<MarketplaceDb> Dbs => Get<IDbContextFactory<MarketplaceDb>>();

    /// <param name="store">A database that is there already and belongs to another house.</param>
    /// <param name="also">What else this house is made of.</param>
    public static async Task<TestHouse> StartAsync(
        DatabaseProvider engine = DatabaseProvider.Sqlite, TestStore? store = null, bool working = true, Action<IServiceCollection>? also = null,
        Leaving.ShiftedTime? time = null, params (string Key, string Value)[] settings)
    {
        var owned = store ?? await TestStore.OpenAsync(engine, Ct);
        var log = new ConcurrentQueue<string>();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Provisioning:AllowLoopbackBrokers"] = "true",
            ["Provisioning:FirstPollSeconds"] = "0.02",
            ["Provisioning:MaxPollSeconds"] = "0.2",
            ["Provisioning:CallSeconds"] = "10",
            ["Provisioning:LateArrivalSeconds"] = "0",
            ["Provisioning:RecoveryCallsPerSecond"] = "1000",
            ["Provisioning:CatalogMinutes"] = "0",
            ["Provisioning:RotationLookMinutes"] = "0",
            ["Ladder:Nightly"] = "false",
            ["Secrets:KeyFile"] = KeyFile,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddProvider(new Recorder(log));
        also?.Invoke(builder.Services);
        builder.Services.AddSingleton<TimeProvider>(time ?? TimeProvider.System);
        builder.Services.AddStorage(owned.Options).AddProvisioning().AddSubscriptions().AddProvisioningWork().AddLadder().AddPublishing().AddLadderWork();
        var house = new TestHouse(builder.Build(), owned, store is null, log);
        await house.SettleInAsync();

        if (working)
        {
            await house.host.StartAsync(Ct);
        }

        return house;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task WorkAsync() => host.StartAsync(Ct);

    public async Task<TestHouse> WithAsync(string vendor, string url, string user = TestBroker.User, string password = TestBroker.Password)
    {
        await using (var db = await Dbs.CreateDbContextAsync(Ct))
        {
            if (!await db.Vendors.AnyAsync(one => one.Code == vendor, Ct))
            {
                db.Vendors.Add(new Vendor(vendor, $"{vendor}-ja", $"{vendor}-en", null, Origin.Fictional, null));
                Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
            }
        }

        var done = await Get<RegisterBroker>().RunAsync(new(vendor, url, user, password), Actor.Platform, Ct);
        Assert.True(done.IsDone, done.Fault?.Code);
        return this;
    }

    /// <summary>What an order leaves behind in one transaction: subscription, links and the operation.</summary>
    public async Task<SubscriptionId> OrderAsync(
        string vendor, string? offering = null, Func<SubscriptionId, Link>? link = null, Action<MarketplaceDb, Subscription>? also = null,
        string? plan = null, bool signsIn = false)
    {
        await using var db = await Dbs.CreateDbContextAsync(Ct);
        var now = TimeProvider.System.GetUtcNow();
        offering ??= vendor == "aozora" ? "kenko" : vendor;
        var order = new Subscription(Town, vendor, offering, plan ?? $"{offering}-plan", null, """{"color":"blue"}""", Clerk, now);
        var wired = link?.Invoke(order.Id);
        (StepKind Kind, LinkId? Link)[] kinds =
        [
            (StepKind.CreateTenant, null), (StepKind.BindAccess, null),
            .. wired is null ? [] : new (StepKind, LinkId?)[] { (StepKind.WireLink, wired.Id) },
            .. signsIn ? SignInKinds.Select(kind => (kind, (LinkId?)null)) : [],
            (StepKind.Confirm, null), (StepKind.Open, null),
        ];
        db.Subscriptions.Add(order);
        db.Operations.Add(new Operation(order, OperationKind.Subscribe, [.. kinds.Select((step, index) => new Step(index + 1, step.Kind, step.Link))], now, Clerk.Id));
        if (wired is not null)
        {
            db.Links.Add(wired);
        }

        also?.Invoke(db, order);
        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        Get<ProvisioningSignal>().Wake();
        return order.Id;
    }

    public async Task<OperationSheet> SheetAsync(SubscriptionId id)
    {
        var sheets = await Get<OperationSheets>().ForSubscriptionAsync(id, Clerk, Ct);
        return sheets.Value![0];
    }

    public async Task<OperationSheet> EndAsync(SubscriptionId id)
    {
        await UntilAsync(async () => (await SheetAsync(id)).State != OperationState.InProgress);
        return await SheetAsync(id);
    }

    /// <summary>Active, with nothing owed any more.</summary>
    public async Task OpenedAsync(SubscriptionId id)
    {
        await OpenedOnlyAsync(id);
        await CleanAsync();
    }

    /// <summary>Active, whatever is still owed to anybody.</summary>
    public async Task OpenedOnlyAsync(SubscriptionId id)
    {
        var sheet = await EndAsync(id);
        Assert.True(sheet.State == OperationState.Succeeded, sheet.Current?.Trouble?.ToString());
    }

    public Task CleanAsync() => UntilAsync(async () => !await QueryAsync(db => db.OwedCleanups.AnyAsync(owed => owed.DoneAt == null, Ct)));

    /// <summary>Nothing owed and nothing in progress.</summary>
    public Task SettledAsync() => UntilAsync(async () => !await QueryAsync(db => db.Operations.AnyAsync(one => one.SucceededAt == null && one.FailedAt == null, Ct))
        && !await QueryAsync(db => db.OwedCleanups.AnyAsync(owed => owed.DoneAt == null, Ct)));

    public async Task<T> QueryAsync<T>(Func<MarketplaceDb, Task<T>> query)
    {
        await using var db = await Dbs.CreateDbContextAsync(Ct);
        return await query(db);
    }

    public Task<int> OwedAsync() => QueryAsync(db => db.OwedCleanups.CountAsync(Ct));

    public Task<string?> TroubleAsync(SubscriptionId id) =>
        QueryAsync(async db => (await db.Operations.Include(one => one.Steps).AsNoTracking().SingleAsync(one => one.Subscription == id, Ct)).Current?.TroubleCode);

    public static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan? patience = null)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < (patience ?? Patience), "It did not come about in time.");
            await Task.Delay(20, Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
        if (ownStore is not null)
        {
            await ownStore.DisposeAsync();
        }
    }

    private async Task SettleInAsync()
    {
        await using var db = await Dbs.CreateDbContextAsync(Ct);
        if (await db.Municipalities.AnyAsync(Ct))
        {
            return;
        }

        db.Prefectures.Add(new Prefecture("21", MunicipalityCode.Parse("210005", null), "Gifu-ken", "gifu", "Gifu"));
        db.Municipalities.Add(new Municipality(Town, "21", "Shirakawa-cho", "shirakawa", "Shirakawa", MunicipalityKind.Town, 7417));
        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
    }

    private sealed class Recorder(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
