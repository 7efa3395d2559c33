using Marketplace.Web.Accounts;
using Marketplace.Web.Comparison;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Marketplace.Web.Municipalities;
using Marketplace.Web.Publishing.Drafts;
using Marketplace.Web.Selection.Calendar;
using Marketplace.Web.Selection.Papers;
using Marketplace.Web.Selection.Record;
using Marketplace.Web.Subscriptions;
using Marketplace.Web.Subscriptions.Leaving;

namespace Marketplace.Web.Hosting;

/// <summary>The order of the pipeline and the addresses of the portal.</summary>
internal static class WebHostMap
{
    private static readonly string[] OfMachines = ["/api", "/brokers", "/connect", "/openapi", "/health", "/metrics"];

    public static void MapMarketplaceWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseWhen(IsPage, pages =>
        {
            pages.UsePortalLanguages();
            pages.UseOutputCache();
            pages.UseResponseCompression();
            pages.UseExceptionHandler(OnException());
            pages.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
            pages.Use(ShowProblemAsync);
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapThemes();
        app.MapLanguage();
        app.MapSignIn();
        app.MapMyMunicipality();
        app.MapSubscriptionProgress();
        app.MapExportDownload();
        app.MapAutosave();
        app.MapRequirementsWorkbook();
        app.MapCalendarFile();
        app.MapRecordDownload();
        app.MapPaperDownload();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>A refused form is answered with a page; showing that page is no second post, which would be refused again.</summary>
    private static Task ShowProblemAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/problem", StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    /// <summary>A form that came too late or broken is the sender's matter and no error of ours.</summary>
    private static ExceptionHandlerOptions OnException() => new()
    {
        ExceptionHandlingPath = "/problem/500",
        CreateScopeForErrors = true,
        StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
    };

    /// <summary>Machines get no pages: under /api and beside the health addresses the Api speaks for itself.</summary>
    private static bool IsPage(HttpContext context) =>
        !Array.Exists(OfMachines, prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
