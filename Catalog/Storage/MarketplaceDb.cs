using Catalog.Audit;
using Catalog.Audit.Tree;
using Catalog.Conformance;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Catalog.Offerings;
using Catalog.Offerings.Vendors;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Funnel;
using Catalog.Publishing.Links;
using Catalog.Publishing.Reviews;
using Catalog.Publishing.Sources;
using Catalog.Search.Saved;
using Catalog.Selection;
using Catalog.Selection.Calendar;
using Catalog.Selection.Carrying;
using Catalog.Selection.Frozen;
using Catalog.Selection.Joint;
using Catalog.Selection.Joint.Moves;
using Catalog.Selection.Needs;
using Catalog.Selection.Quotes;
using Catalog.Selection.Record;
using Catalog.Selection.Route;
using Catalog.Selection.Scores;
using Catalog.Standards;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalog.Storage;

/// <summary>The one model over two engines. Open one per use case from the factory; components never hold one.</summary>
public abstract partial class MarketplaceDb(DbContextOptions options, TimeProvider time) : DbContext(options)
{
    public DbSet<Prefecture> Prefectures => Set<Prefecture>();

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<MigrationState> MigrationStates => Set<MigrationState>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<LocalRule> LocalRules => Set<LocalRule>();

    public DbSet<BusinessArea> BusinessAreas => Set<BusinessArea>();

    public DbSet<BusinessSystem> BusinessSystems => Set<BusinessSystem>();

    public DbSet<SpecVersion> SpecVersions => Set<SpecVersion>();

    public DbSet<Requirement> Requirements => Set<Requirement>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<Vendor> Vendors => Set<Vendor>();

    public DbSet<VendorRegistration> VendorRegistrations => Set<VendorRegistration>();

    public DbSet<VendorInvitation> VendorInvitations => Set<VendorInvitation>();

    public DbSet<Qualification> Qualifications => Set<Qualification>();

    public DbSet<SellerNaming> SellerNamings => Set<SellerNaming>();

    public DbSet<Offering> Offerings => Set<Offering>();

    public DbSet<OfferingVersion> OfferingVersions => Set<OfferingVersion>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<SelectionCase> Selections => Set<SelectionCase>();

    public DbSet<RouteChoice> RouteChoices => Set<RouteChoice>();

    public DbSet<YearOfOrders> YearsOfOrders => Set<YearOfOrders>();

    public DbSet<Reopening> Reopenings => Set<Reopening>();

    public DbSet<QuoteRequest> QuoteRequests => Set<QuoteRequest>();

    public DbSet<QuoteInvitation> QuoteInvitations => Set<QuoteInvitation>();

    public DbSet<QuoteTimeShare> QuoteTimeShares => Set<QuoteTimeShare>();

    public DbSet<NeedAnswer> NeedAnswers => Set<NeedAnswer>();

    public DbSet<FrozenSearch> FrozenSearches => Set<FrozenSearch>();

    public DbSet<ArchivedListing> ArchivedListings => Set<ArchivedListing>();

    public DbSet<ScoreWeights> ScoreWeights => Set<ScoreWeights>();

    public DbSet<GivenScore> GivenScores => Set<GivenScore>();

    public DbSet<ScoredPrice> ScoredPrices => Set<ScoredPrice>();

    public DbSet<HandedOver> HandOvers => Set<HandedOver>();

    /// <summary>Without those whose day is past; see <see cref="JointWalls"/>.</summary>
    public DbSet<JointTown> JointTowns => Set<JointTown>();

    public DbSet<CaseMove> CaseMoves => Set<CaseMove>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<PriceNotice> PriceNotices => Set<PriceNotice>();

    public DbSet<KeptPiece> KeptPieces => Set<KeptPiece>();

    public DbSet<LadderRun> LadderRuns => Set<LadderRun>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<CatalogVersion> CatalogVersions => Set<CatalogVersion>();

    public DbSet<UnplacedEvent> UnplacedEvents => Set<UnplacedEvent>();

    public DbSet<PlacedEvent> PlacedEvents => Set<PlacedEvent>();

    public DbSet<TreeNode> TreeNodes => Set<TreeNode>();

    public DbSet<SignedCheckpoint> Checkpoints => Set<SignedCheckpoint>();

    public DbSet<CheckpointKey> CheckpointKeys => Set<CheckpointKey>();

    public DbSet<DecisionRecord> DecisionRecords => Set<DecisionRecord>();

    public DbSet<ListingDraft> ListingDrafts => Set<ListingDraft>();

    public DbSet<ListingEdit> ListingEdits => Set<ListingEdit>();

    public DbSet<ListingReview> ListingReviews => Set<ListingReview>();

    public DbSet<PublishedListing> PublishedListings => Set<PublishedListing>();

    public DbSet<GapPlan> GapPlans => Set<GapPlan>();

    public DbSet<Showing> Showings => Set<Showing>();

    public DbSet<ListingSource> ListingSources => Set<ListingSource>();

    public DbSet<TriedLink> TriedLinks => Set<TriedLink>();

    /// <summary>The day in Tokyo, for walls that stand until a day.</summary>
    internal DateOnly Today => Tokyo.Today(time);

    /// <summary>The only way to save: changes and their audit facts go into one transaction.</summary>
    /// <returns>Done, or that the same thing was changed or made by somebody else, or that the actor may only read; then nothing is saved.</returns>
    public async Task<Outcome> SaveAsync(Actor actor, Fact fact, CancellationToken ct) => await SaveAsync(actor, [fact], ct);

    /// <inheritdoc cref="SaveAsync(Actor, Fact, CancellationToken)"/>
    public async Task<Outcome> SaveAsync(Actor actor, IReadOnlyList<Fact> facts, CancellationToken ct)
    {
        return Note(actor, facts) is { } refused ? refused : await WriteAsync(ct);
    }

    /// <summary>Saves a worker's own bookkeeping (claims, tries, next due times), which is no business fact.</summary>
    public async Task<Outcome> SaveProgressAsync(CancellationToken ct) => await WriteAsync(ct);

    protected abstract bool IsUniqueViolation(DbUpdateException exception);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        PortableTypes.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MarketplaceDb).Assembly);
        modelBuilder.UseOpenIddict();
        modelBuilder.Entity<JointTown>().HasQueryFilter(JointWalls.Dated, town => town.Until >= Today);
    }

    private async Task<Outcome> WriteAsync(CancellationToken ct)
    {
        var looksByItself = ChangeTracker.AutoDetectChangesEnabled;
        CountVersions();
        try
        {
#pragma warning disable RS0030 // this is the one place that saves
            await SaveChangesAsync(ct);
#pragma warning restore RS0030
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return StorageFaults.ChangedMeanwhile;
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            return StorageFaults.AlreadyThere;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looksByItself;
        }
    }

    /// <summary>Looks for changes, once: every later question to the tracker would look through all rows again.</summary>
    private void CountVersions(AsRead? asRead = null)
    {
        Detect(asRead);
        var rows = ChangeTracker.Entries().ToList();
        var parts = rows.FindAll(row => row.State != EntityState.Unchanged && row.Metadata.IsMappedToJson());
        foreach (var row in rows.Where(row => row.State == EntityState.Modified || (parts.Count > 0 && HasChangedParts(row, parts))))
        {
            if (RowFields.Of(row.Metadata).Version is { } counted)
            {
                var version = row.Property(counted);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }

    private void Detect(AsRead? asRead)
    {
        if (asRead is null)
        {
            ChangeTracker.DetectChanges();
        }

        ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var row in asRead is null ? [] : ChangeTracker.Entries().ToList())
        {
            asRead!.Detect(row);
        }
    }

    /// <summary>Parts that are kept as JSON inside the row have entries of their own; the first part of their key is the row's.</summary>
    private static bool HasChangedParts(EntityEntry row, List<EntityEntry> parts)
    {
        var key = row.Metadata.FindPrimaryKey()!.Properties;
        return row.State == EntityState.Unchanged && key.Count == 1 && parts.Exists(part => RootOf(part.Metadata) == row.Metadata
            && Equals(part.Property(part.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue, row.Property(key[0].Name).CurrentValue));
    }

    private static IEntityType RootOf(IEntityType part) =>
        part.FindOwnership() is { } ownership ? RootOf((IEntityType)ownership.PrincipalEntityType) : part;
}
