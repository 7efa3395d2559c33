using System.Security.Claims;
using Catalog;
using Catalog.Audit;
using Catalog.Comparison;
using Catalog.Provisioning;
using Catalog.Search.Saved;
using Catalog.Selection;
using Catalog.Subscriptions;
using Marketplace.Web.Accounts;
using Marketplace.Web.Subscriptions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>Renders the pages on which somebody acts: signed in, over a database of the test's own.</summary>
public abstract class ActorPageTest : PageTest
{
    /// <summary>Pages read from this database as this actor; <c>null</c> = nobody is signed in.</summary>
    protected void ReadAs(TestDatabase database, Actor? actor, string? municipality = null)
    {
        ReadFrom(database, municipality);
        Services.AddSingleton(database.Get<CompareOfferings>());
        Services.AddSingleton(database.Get<SavedSearches>());
        Services.AddSingleton(database.Get<SaveSearch>());
        Services.AddSingleton(database.Get<ForgetSearch>());
        Services.AddSingleton(database.Get<Catalog.Standards.Specs>());
        Services.AddSingleton(database.Get<SelectionSheets>());
        Services.AddSingleton(database.Get<ChangeSelection>());
        Services.AddSingleton(database.Get<OpenSelection>());
        Services.AddSingleton(database.Get<Catalog.Selection.Carrying.ReadWaiting>());
        Services.AddSingleton(database.Get<Catalog.Selection.Carrying.Carrier>());
        Services.AddSingleton(database.Get<Catalog.Selection.Scores.ReadScores>());
        Services.AddSingleton(database.Get<Catalog.Selection.Needs.ReadNeeds>());
        Services.AddSingleton(database.Get<Catalog.Selection.Joint.ReadInvitations>());
        Services.AddSingleton(database.Get<Catalog.Selection.Joint.SpeakForTown>());
        Services.AddSingleton(database.Get<SubscriptionSheets>());
        Services.AddSingleton(database.Get<Subscribe>());
        Services.AddSingleton(database.Get<LinkChoices>());
        Services.AddSingleton(database.Get<OperationSheets>());
        Services.AddSingleton(database.Get<LinkSheets>());
        Services.AddSingleton(database.Get<CleanupSheets>());
        Services.AddSingleton(database.Get<AuditLog>());
        Services.AddSingleton(database.Get<Catalog.Audit.Tree.AuditProofs>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Prices.SubscriptionNotices>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Leaving.CancellationSheets>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Terms.EndingTerms>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Life.SubscriptionActs>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Life.ResumeSubscription>());
        Services.AddSingleton(database.Get<TenantSheets>());
        Services.AddSingleton(database.Get<Catalog.Provisioning.Identity.SignInSheets>());
        Services.AddSingleton(database.Get<Catalog.Provisioning.Identity.AssignPerson>());
        Services.AddSingleton(database.Get<Catalog.Provisioning.Identity.RemovePerson>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Life.UpgradeSubscription>());
        Services.AddSingleton(database.Get<Catalog.Subscriptions.Life.RotateCredentials>());
        Services.AddSingleton(database.Get<Catalog.Ladder.OrderLadderRun>());
        Services.AddSingleton(database.Get<Catalog.Ladder.LadderOverview>());
        Services.AddSubscriptionPages();
        if (actor is not null)
        {
            this.AddAuthorization().SetAuthorized(actor.Name)
                .SetClaims([.. ActorClaims.For(actor).Claims.Where(claim => claim.Type != ClaimTypes.Name)]);
        }
    }

    protected void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    /// <summary>Whether what is rendered says that there is no such thing.</summary>
    protected bool IsNotFound(Action render)
    {
        var notFound = false;
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => notFound = true;
        render();
        return notFound;
    }
}
