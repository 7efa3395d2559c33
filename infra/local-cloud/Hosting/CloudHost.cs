using System.Text.Encodings.Web;
using System.Text.Unicode;
using LocalCloud.Bindings;
using LocalCloud.Broker;
using LocalCloud.Counter;
using LocalCloud.Health;
using LocalCloud.Identity;
using LocalCloud.Instances;
using LocalCloud.Ledger;
using LocalCloud.Links;
using LocalCloud.Records;
using LocalCloud.Register;
using LocalCloud.Residents;
using LocalCloud.SignIn;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Vendors;
using Microsoft.Extensions.Options;

namespace LocalCloud.Hosting;

internal static class CloudHost
{
    private const long LargestBody = 1024 * 1024;

    public static void AddLocalCloud(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? LocalCloudOptions.DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        // Standard output carries the one line with the address; the log goes to standard error.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter(typeof(BrokerGate).FullName, LogLevel.Information)
            // The keys of a demo lie in its own file in clear, as README.md says.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        var services = builder.Services;
        services.AddOptions<LocalCloudOptions>().BindConfiguration(LocalCloudOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LocalCloudOptions>, LocalCloudOptionsCheck>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddSingleton(TimeProvider.System).AddSingleton<CloudAddress>().AddHostedService<AddressLine>();
        if (builder.Configuration.GetValue<bool>($"{LocalCloudOptions.Section}:{nameof(LocalCloudOptions.ExitWithStdin)}"))
        {
            services.AddHostedService<ParentWatch>();
        }

        // Japanese stays readable in the source of a page; what could be markup is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddLocalization().AddRazorComponents();
        services.AddStorage().AddVendors().AddInstances().AddBindings().AddLinks().AddRecords().AddTenants()
            .AddResidents().AddLedger().AddHealth().AddCounter().AddRegister().AddSignIn().AddIdentity();
    }

    public static void MapLocalCloud(this WebApplication app)
    {
        app.UseLanguage();
        app.UseSafeHeaders();
        app.UseProblemPages();
        app.UseRouting();
        app.UseBrokerGate();
        app.UseTenantDoor();
        app.UseAuthentication();
        app.UseAntiforgery();

        app.MapGet("/health/live", () => TypedResults.Ok());
        app.MapBrokers();
        app.MapTenants();
        app.MapExports();
        app.MapLedger();
        app.MapHealth();
        app.MapCounter();
        app.MapRegister();
        app.MapSignIn();
        app.MapAccounts();
        app.MapIdentity();
        app.MapClients();
    }
}
