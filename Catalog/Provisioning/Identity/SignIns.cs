using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>Where sign-in enters the life of a subscription: an order gets the steps for it, and every change of state says what it is to be.</summary>
public static class SignIns
{
    private static readonly StepKind[] Kinds = [StepKind.BindSignIn, StepKind.RegisterClient, StepKind.TellIssuer, StepKind.PushPeople, StepKind.ProbeSignIn];

    /// <summary>The steps that set it up; none where the vendor's plan takes no sign-in or the town has no identity provider.</summary>
    internal static async Task<IReadOnlyList<StepKind>> StepsForAsync(MarketplaceDb db, Subscription order, CancellationToken ct)
    {
        var (vendor, service, plan, town) = (order.Vendor, order.Offering, order.Plan, order.Municipality);
        return await db.BrokerPlans.AnyAsync(one => one.Vendor == vendor && one.Service == service && one.Code == plan && one.TakesSignIn, ct)
            && await db.IdentityProviders.AnyAsync(one => one.Municipality == town, ct)
                ? Kinds
                : [];
    }

    /// <summary>The steps that switch it on again; a client that was lost is registered anew first.</summary>
    internal static IReadOnlyList<StepKind> StepsToReopen(SignIn? signIn) => signIn switch
    {
        null => [],
        { RegisteredAt: null } => [StepKind.RegisterClient, StepKind.TellIssuer, StepKind.PushPeople],
        _ => [StepKind.PushPeople],
    };

    /// <summary>Says what the sign-in of a subscription is to be from now on; durable, whoever answers or not.</summary>
    public static async Task WantAsync(MarketplaceDb db, SubscriptionId subscription, SignInState state, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var one in await db.SignIns.Where(one => one.Subscription == subscription && one.Wanted != state && one.Wanted != SignInState.Gone).ToListAsync(ct))
        {
            one.Want(state, now);
        }
    }

    /// <summary>The one that a subscription has; <c>null</c> = none, or it is being taken away.</summary>
    internal static Task<SignIn?> LiveAsync(MarketplaceDb db, SubscriptionId subscription, CancellationToken ct) =>
        db.SignIns.SingleOrDefaultAsync(one => one.Subscription == subscription && one.Wanted != SignInState.Gone, ct);
}
