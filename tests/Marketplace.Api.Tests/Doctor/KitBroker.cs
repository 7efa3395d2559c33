using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ExampleBroker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TestKit;
using VendorKit;

namespace Marketplace.Api.Tests.Doctor;

/// <summary>One call as a saboteur sees it.</summary>
/// <param name="Again">How often the same method came to the same path before.</param>
internal sealed record Call(string Method, string Path, IQueryCollection Query, IHeaderDictionary Headers, JsonObject? Body, bool IsReadable, int Again, KitBroker Broker)
{
    public bool IsCatalog => Path.EndsWith("/catalog", StringComparison.Ordinal);

    public bool IsPoll => Path.EndsWith("/last_operation", StringComparison.Ordinal);

    public bool IsBinding => !IsPoll && Path.Contains("/service_bindings/", StringComparison.Ordinal);

    public bool IsInstance => !IsPoll && !IsBinding && !IsCatalog;

    public bool HasIds => Query.ContainsKey("service_id");

    public bool MayWait => Query["accepts_incomplete"] == "true";

    public string? Text(string member) => (string?)Body?[member];

    public bool Is(string method, bool binding) => Method == method && (binding ? IsBinding : IsInstance);
}

/// <summary>An answer before it goes out; <c>Status</c> 0 = the connection is cut.</summary>
internal sealed record Said(int Status, string Body)
{
    public string ContentType { get; init; } = "application/json";

    public bool EchoesIdentity { get; init; } = true;

    public (string Name, string Value)? Header { get; init; }

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public static Said Error(int status, string error = "Sabotage") => new(status, new JsonObject { ["error"] = error, ["description"] = "Sabotaged." }.ToJsonString());
}

/// <summary>The example broker of the kit on a real socket, with room for a saboteur before and after it.</summary>
internal sealed class KitBroker : IAsyncDisposable
{
    public const string User = "marketplace";
    public const string Password = "pass-w0rd-of-the-broker";

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly bool ownsFolder;
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    private KitBroker(WebApplication app, DirectoryInfo folder, bool ownsFolder) => (this.app, this.folder, this.ownsFolder) = (app, folder, ownsFolder);

    public string Url => app.Urls.First();

    public CapturedLog Log => app.Services.GetRequiredService<CapturedLog>();

    public ConcurrentDictionary<string, byte> Marked { get; } = new(StringComparer.Ordinal);

    public int Polls => counts.Where(pair => pair.Key.EndsWith("/last_operation", StringComparison.Ordinal)).Sum(pair => pair.Value);

    public int Deletes => counts.Where(pair => pair.Key.StartsWith("DELETE", StringComparison.Ordinal)).Sum(pair => pair.Value);

    /// <summary>Files of the kit and of the vendor together.</summary>
    public int Held => folder.EnumerateFiles("*", SearchOption.AllDirectories).Count();

    public DirectoryInfo Folder => folder;

    public static OfferList Fast { get; } = new([.. ExampleOffers.All.All.Select(offer => offer with { IsSlow = false })]);

    public static async Task<KitBroker> StartAsync(
        OfferList offers, Func<Call, Said?>? before = null, Func<Call, Said, Said?>? after = null, DirectoryInfo? kept = null, Action<IServiceCollection>? also = null)
    {
        var place = kept ?? Directory.CreateTempSubdirectory("vendor-kit-");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = place.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Broker:User"] = User,
            ["Broker:Password"] = Password,
            ["Broker:Folder"] = "kit",
            ["Broker:PollAfterSeconds"] = "0",
            ["Example:Tenants"] = Path.Combine(place.FullName, "tenants"),
        });
        var log = new CapturedLog();
        builder.Services.AddSingleton(log);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddVendorBroker<ExampleTenants>(offers);
        also?.Invoke(builder.Services);
        var broker = new KitBroker(builder.Build(), place, kept is null);
        broker.app.Use((context, next) => broker.SabotageAsync(context, next, before, after));
        broker.app.UseRouting();
        broker.app.MapVendorBroker();
        broker.app.MapExampleApplication();
        await broker.app.StartAsync(TestContext.Current.CancellationToken);
        broker.app.Configuration["Example:Address"] = broker.Url;
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (ownsFolder)
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task SabotageAsync(HttpContext context, RequestDelegate next, Func<Call, Said?>? before, Func<Call, Said, Said?>? after)
    {
        var call = await ReadAsync(context.Request);
        if (before?.Invoke(call) is { } faked)
        {
            await SayAsync(context, faked);
            return;
        }

        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await next(context);
        context.Response.Body = wire;
        var said = new Said(context.Response.StatusCode, Encoding.UTF8.GetString(kept.ToArray()));
        await SayAsync(context, after?.Invoke(call, said) ?? said);
    }

    private async Task<Call> ReadAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        JsonObject? body = null;
        try
        {
            body = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            // The doctor sends such a body on purpose.
        }

        var again = counts.AddOrUpdate($"{request.Method} {request.Path}", 1, (_, count) => count + 1) - 1;
        return new Call(request.Method, request.Path, request.Query, request.Headers, body, body is not null || text.Length == 0, again, this);
    }

    private static async Task SayAsync(HttpContext context, Said said)
    {
        const string identity = "X-Broker-API-Request-Identity";
        if (said.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = said.Status;
        context.Response.ContentType = said.ContentType;
        context.Response.ContentLength = null;
        context.Response.Headers.Remove(identity);
        if (said.EchoesIdentity)
        {
            context.Response.Headers[identity] = context.Request.Headers[identity];
        }

        if (said.Header is { } header)
        {
            context.Response.Headers[header.Name] = header.Value;
        }

        await context.Response.WriteAsync(said.Body, context.RequestAborted);
    }
}
