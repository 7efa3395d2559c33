using System.Text.Encodings.Web;
using System.Text.Unicode;
using Catalog;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Marketplace.Web.Municipalities;
using Marketplace.Web.Offerings.Vendors;
using Marketplace.Web.Publishing.Funnel;
using Marketplace.Web.Subscriptions;
using Microsoft.AspNetCore.DataProtection;
using MudBlazor.Services;

namespace Marketplace.Web.Hosting;

/// <summary>Registers what the portal is made of.</summary>
internal static class WebHostSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    public static void AddMarketplaceWeb(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddConsoleFormatter<PlainConsoleFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var database = DatabaseChoice.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(database).AddCatalog(database)
            .AddHostedService<PrepareDatabase>();
        builder.Services.AddDataProtection().SetApplicationName("marketplace").PersistKeysToFileSystem(KeyFolder(builder, database));
        builder.AddLocalCloud();
        builder.AddAccounts();
        builder.Services
            .AddPageCompression()
            .AddOutputCache(options => options.AddBasePolicy(new PageCache()))
            .AddPortalLanguages()
            .AddSingleton<StaffTheme>()
            .AddScoped<MyMunicipality>()
            .AddSubscriptionPages()
            .AddScoped<Showings>().AddHostedService<ShowingsKeeper>()
            .AddSingleton<OrganisationActs>()
            .AddHttpContextAccessor()
            .AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = (PageCache.FormCookie, CookieSecurePolicy.SameAsRequest))
            .AddWebEncoders(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All))
            .AddMudServices()
            .AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddHostedService<StartLine>();
    }

    /// <summary>All processes behind one address must read each other's cookies: they share <c>Hosting:KeyFolder</c>.</summary>
    private static DirectoryInfo KeyFolder(WebApplicationBuilder builder, DatabaseOptions database) => new(
        builder.Configuration["Hosting:KeyFolder"] ?? Path.Combine(DatabaseChoice.Folder(database, builder.Environment), "keys"));

    private static void AddLocalCloud(this WebApplicationBuilder builder)
    {
        var options = LocalCloudOptions.From(builder.Configuration);
        if (options.Enabled && builder.Environment.IsDevelopment() && DemoOptions.From(builder.Configuration).Enabled)
        {
            builder.Services.AddSingleton(options).AddHostedService<LocalCloudChild>();
        }
    }
}
