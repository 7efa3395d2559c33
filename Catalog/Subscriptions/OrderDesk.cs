using System.Text.Json;
using Catalog.Audit;
using Catalog.Comparison;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Selection;
using Catalog.Selection.Joint;
using Catalog.Storage;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions;

/// <summary>A subscription that is being taken, with the offering behind it.</summary>
internal sealed record Taken(Subscription Subscription, Offering Offering);

/// <summary>Checks one order against the catalog and puts its rows together; nothing is saved here.</summary>
internal sealed class OrderDesk(MarketplaceDb db, MunicipalityCode municipality, Actor by, DateTimeOffset now)
{
    private readonly List<Fact> facts = [];
    private readonly List<Link> links = [];

    public IReadOnlyList<Fact> Facts => facts;

    public async Task<Outcome<Taken>> TakeAsync(string offering, string plan, SelectionId? selection, string? parameters, CancellationToken ct)
    {
        var found = await db.Offerings.AsNoTracking().Include(o => o.Vendor).Include(o => o.Plans).SingleOrDefaultAsync(o => o.Code == offering, ct);
        if (found is null)
        {
            return OfferingFaults.Unknown(offering).On("offering");
        }

        if (await RefusalAsync(found, plan, selection, parameters, ct) is { } refused)
        {
            return refused;
        }

        var taken = new Subscription(municipality, found.Vendor.Code, offering, plan, selection, parameters, by, now);
        taken.Agree(await PriceAsync(found, plan, ct));
        db.Subscriptions.Add(taken);
        facts.Add(new SubscriptionOrdered(Id(taken), offering, plan, selection?.Value.ToString()) { Municipality = municipality });
        return new Taken(taken, found);
    }

    public async Task<Outcome> LinkAsync(Taken main, LinkOrder order, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(order.Basis.Purpose) || string.IsNullOrWhiteSpace(order.Basis.LegalBasis))
        {
            return SubscriptionFaults.LinkWithoutBasis();
        }

        var other = await OtherEndAsync(order, ct);
        if (!other.IsDone)
        {
            return other.Fault;
        }

        if (LinkFit.Between(main.Offering.Interfaces, other.Value.Offering.Interfaces) is not { } fit)
        {
            return SubscriptionFaults.LinkDoesNotFit(main.Offering.Code, other.Value.Offering.Code);
        }

        var (provider, consumer) = fit.FirstProvides
            ? (main.Subscription.Id, other.Value.Subscription.Id)
            : (other.Value.Subscription.Id, main.Subscription.Id);
        var link = new Link(provider, consumer, fit.Interface, fit.Version, order.Basis, by, now);
        links.Add(link);
        db.Links.Add(link);
        facts.Add(new LinkRequested(Id(main.Subscription), Id(other.Value.Subscription), fit.Interface, fit.Version, order.Basis.Purpose, order.Basis.LegalBasis)
        {
            Municipality = municipality,
        });
        return Outcome.Done;
    }

    /// <summary>The operation of the ordered subscription; it also wires every link of the order.</summary>
    public Task<Operation> PlanWorkAsync(Subscription subscription, CancellationToken ct) => WorkAsync(subscription, links, ct);

    private static string Id(Subscription subscription) => subscription.Id.Value.ToString();

    private async Task<Operation> WorkAsync(Subscription subscription, IReadOnlyList<Link> wired, CancellationToken ct)
    {
        var signIn = await SignIns.StepsForAsync(db, subscription, ct);
        IReadOnlyList<(StepKind Kind, LinkId? Link)> kinds =
        [
            (StepKind.CreateTenant, null), (StepKind.BindAccess, null),
            .. wired.Select(link => (StepKind.WireLink, (LinkId?)link.Id)),
            .. signIn.Select(kind => (kind, (LinkId?)null)),
            (StepKind.Confirm, null), (StepKind.Open, null),
        ];
        var operation = new Operation(subscription, OperationKind.Subscribe, [.. kinds.Select((step, index) => new Step(index + 1, step.Kind, step.Link))], now, by.Id);
        db.Operations.Add(operation);
        return operation;
    }

    private async Task<Outcome<Taken>> OtherEndAsync(LinkOrder order, CancellationToken ct)
    {
        switch (order)
        {
            case { Subscription: { } existing, Offering: null }:
                var own = await db.Subscriptions.AsNoTracking()
                    .SingleOrDefaultAsync(s => s.Id == existing && s.Municipality == municipality && s.ClosedAt == null && s.EndingAt == null, ct);
                return own is null
                    ? SubscriptionFaults.Unknown(existing.Value.ToString()).On("links")
                    : new Taken(own, await db.Offerings.AsNoTracking().SingleAsync(o => o.Code == own.Offering, ct));
            case { Subscription: null, Offering: { } offering, Plan: { } plan }:
                var taken = await TakeAsync(offering, plan, null, null, ct);
                if (taken.IsDone)
                {
                    await WorkAsync(taken.Value.Subscription, [], ct);
                }

                return taken;
            default:
                return SubscriptionFaults.LinkNeedsOneTarget();
        }
    }

    private async Task<AgreedPrice> PriceAsync(Offering offering, string plan, CancellationToken ct)
    {
        var town = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == municipality, ct);
        var chosen = offering.Plans.Find(each => each.Code == plan)!;
        return AgreedPrice.Of(chosen.TierFor(town.Population)!, town.Population, chosen.MinimumMonths);
    }

    private async Task<Fault?> RefusalAsync(Offering offering, string plan, SelectionId? selection, string? parameters, CancellationToken ct)
    {
        var town = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == municipality, ct);
        var existing = await db.Subscriptions.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Municipality == municipality && s.Offering == offering.Code && s.ClosedAt == null, ct);
        return Refusal(offering, plan, town)
            ?? (existing is not null ? SubscriptionFaults.AlreadySubscribed(offering.Code, Id(existing)) : null)
            ?? (parameters is not null && !IsObject(parameters) ? SubscriptionFaults.ParametersNotAnObject() : null)
            ?? (selection is { } id ? await SelectionRefusalAsync(id, offering.Code, plan, ct) : null)
            ?? (await db.Brokers.AnyAsync(b => b.Vendor == offering.Vendor.Code, ct) ? null : SubscriptionFaults.NoBroker(offering.Vendor.Name))
            ?? await OrderingPause.RefusalAsync(db, offering, plan, ct);
    }

    private static Fault? Refusal(Offering offering, string plan, Municipality town) =>
        offering.SuspendedAt is not null ? OfferingFaults.Suspended(offering.Code).On("offering")
        : offering is { IsListed: false, WithdrawnAt: null, LadderLevel: { } level } ? OfferingFaults.BelowLine(offering.Code, level).On("offering")
        : !offering.IsOrderable ? OfferingFaults.NotOrderable(offering.Code).On("offering")
        : offering.Plans.Find(p => p.Code == plan) is not { } chosen
            ? OfferingFaults.UnknownPlan(plan, offering.Code, string.Join(", ", offering.Plans.Select(p => p.Code).Order(StringComparer.Ordinal))).On("plan")
        : chosen.TierFor(town.Population) is null ? OfferingFaults.NoPriceForPopulation(plan, town.Population).On("plan")
        : !offering.Serves(town.PrefectureNumber) ? SubscriptionFaults.OutsideServiceArea(offering.Code, town.PrefectureNumber)
        : null;

    private async Task<Fault?> SelectionRefusalAsync(SelectionId id, string offering, string plan, CancellationToken ct)
    {
        var found = await db.Selections.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(c => c.Id == id, ct);
        return found is null ? SelectionFaults.Unknown(id.Value.ToString()).On("selection")
            : !by.WorksFor(found.Municipality) && await OwnInvitations.FindAsync(db, id, by, ct) is not { HasAssented: true } ? JointFaults.NotAssented(id.Value.ToString()).On("selection")
            : found.Decision is { } decision && decision.Offering == offering && decision.Plan == plan ? null
            : SubscriptionFaults.SelectionNotDecidedForThis(id.Value.ToString(), offering);
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
