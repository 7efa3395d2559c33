using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Rush;

/// <summary>Twenty vendors' brokers on one real socket, as quick as a broker can be: they keep what they are told in memory, and their own list.</summary>
internal sealed class RushBrokers : IAsyncDisposable
{
    public const int Count = 20;

    /// <summary>Further vendors, whose orders are worked on before the rush: a running house has worked before.</summary>
    public const int Earlier = 4;

    public const string User = "marketplace";
    public const string Password = "rush";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> instances = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> bindings = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;

    private RushBrokers(WebApplication app) => this.app = app;

    public int Calls => calls;

    /// <summary>So many instances are made; further ones wait until they may go on, so that a worker can be killed on the way.</summary>
    public int HoldAt { get; set; } = int.MaxValue;

    /// <summary>The first of those waits now.</summary>
    public Task Held => held.Task;

    /// <summary>The brokers' own list: instance id and the town and service that it is for.</summary>
    public IReadOnlyDictionary<string, string> Instances => instances;

    public static string VendorOf(int number) => $"rush-{number:00}";

    public string UrlOf(int number) => $"{app.Urls.First()}/{VendorOf(number)}";

    public static async Task<RushBrokers> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var brokers = new RushBrokers(builder.Build());
        brokers.app.Run(brokers.AnswerAsync);
        await brokers.app.StartAsync(ct);
        return brokers;
    }

    public void GoOn() => goOn.TrySetResult();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (status, body) = (context.Request.Method, parts.Length) switch
        {
            ("PUT", 4) => await CreateAsync(context, parts[3]),
            ("PUT", 6) => Bind(parts[3], parts[5]),
            ("GET", 4) => Read(parts[3]),
            ("GET", 3) => (200, """{"services":[]}"""),
            ("DELETE", 4) => (instances.TryRemove(parts[3], out _) ? 200 : 410, "{}"),
            ("DELETE", 6) => (bindings.TryRemove(parts[5], out _) ? 200 : 410, "{}"),
            _ => (404, "{}"),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private async Task<(int Status, string Body)> CreateAsync(HttpContext context, string instance)
    {
        if (instances.Count >= HoldAt)
        {
            held.TrySetResult();
            await goOn.Task.WaitAsync(context.RequestAborted);
        }

        using var order = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var root = order.RootElement;
        var wanted = $"{root.GetProperty("context").GetProperty("municipality_code").GetString()}/{root.GetProperty("service_id").GetString()}";
        return instances.GetOrAdd(instance, wanted) == wanted ? (201, Dashboard(instance)) : (409, "{}");
    }

    private (int Status, string Body) Bind(string instance, string binding)
    {
        if (!instances.ContainsKey(instance))
        {
            return (404, "{}");
        }

        bindings[binding] = instance;
        return (201, $$$"""{"credentials":{"user":"admin","password":"{{{binding}}}"}}""");
    }

    private (int Status, string Body) Read(string instance) => instances.ContainsKey(instance) ? (200, Dashboard(instance)) : (404, "{}");

    private static string Dashboard(string instance) => $$"""{"dashboard_url":"http://127.0.0.1:9/{{instance}}"}""";
}
