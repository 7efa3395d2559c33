using Marketplace.Api.Audit;
using Marketplace.Api.Comparison;
using Marketplace.Api.Conformance;
using Marketplace.Api.Edge;
using Marketplace.Api.Events;
using Marketplace.Api.Events.Signals;
using Marketplace.Api.Ladder;
using Marketplace.Api.Municipalities;
using Marketplace.Api.Municipalities.Rules;
using Marketplace.Api.Offerings;
using Marketplace.Api.Offerings.Vendors;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Checks;
using Marketplace.Api.Provisioning.Desk;
using Marketplace.Api.Provisioning.Health;
using Marketplace.Api.Provisioning.Hosted;
using Marketplace.Api.Provisioning.Identity;
using Marketplace.Api.Publishing;
using Marketplace.Api.Publishing.Sources;
using Marketplace.Api.Search;
using Marketplace.Api.Selection;
using Marketplace.Api.Selection.Calendar;
using Marketplace.Api.Selection.Feedback;
using Marketplace.Api.Selection.Frozen;
using Marketplace.Api.Selection.Joint;
using Marketplace.Api.Selection.Papers;
using Marketplace.Api.Selection.Quotes;
using Marketplace.Api.Selection.Record;
using Marketplace.Api.Selection.Route;
using Marketplace.Api.Standards;
using Marketplace.Api.Subscriptions;
using Marketplace.Api.Subscriptions.Leaving;
using Marketplace.Api.Subscriptions.Life;

namespace Marketplace.Api;

/// <summary>The order of the pipeline, and every slice that has addresses.</summary>
internal static class ApiMap
{
    private static readonly string[] Roots = ["/api", "/connect", "/health", "/metrics", "/openapi"];

    public static bool IsApi(HttpContext context) => Roots.Any(root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    public static void UseEdge(IApplicationBuilder app)
    {
        app.UseMiddleware<ProblemPages>();
        app.UseReplyLanguage();
        app.UseReplyHeaders();
        app.UseRateLimiter();
        app.UseBodyLimit();
        app.UseKnownQuery();
        app.UseRequestKeys();
        app.UseOutputCache();
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireRateLimiting(RateLimits.Calls).DeclareEdgeRefusals();
        MapChoosing(api);
        MapPublishing(api);
        MapRunning(api);
    }

    /// <summary>What towns choose by: municipalities, standards, offerings, cases.</summary>
    private static void MapChoosing(IEndpointRouteBuilder api)
    {
        api.MapMunicipalities();
        api.MapLocalRules();
        api.MapStandards();
        api.MapSpecs();
        api.MapTemplate();
        api.MapSearch();
        api.MapOfferings();
        api.MapConformance();
        api.MapComparison();
        api.MapSelection();
        api.MapRoutes();
        api.MapCalendar();
        api.MapReopening();
        api.MapQuotes();
        api.MapQuoteRequests();
        api.MapArchive();
        api.MapRecord();
        api.MapPapers();
        api.MapTowns();
        api.MapCaseMoves();
    }

    /// <summary>What vendors publish and curators judge.</summary>
    private static void MapPublishing(IEndpointRouteBuilder api)
    {
        api.MapQuestions();
        api.MapValidation();
        api.MapDrafts();
        api.MapSources();
        api.MapListings();
        api.MapReviews();
        api.MapLadder();
        api.MapFeedback();
        api.MapFunnel();
        api.MapOrganisations();
        api.MapStaff();
        api.MapQualifications();
    }

    /// <summary>What runs, and who did what.</summary>
    private static void MapRunning(IEndpointRouteBuilder api)
    {
        api.MapSubscriptions();
        api.MapSubscriptionLife();
        api.MapLeaving();
        api.MapOperations();
        api.MapDesk();
        api.MapBrokers();
        api.MapChecks();
        api.MapBrokerHealth();
        api.MapIdentity();
        api.MapTasks();
        api.MapAudit();
        api.MapProofs();
        api.MapEvents();
        api.MapWebhooks();
        api.MapSignals();
    }
}
