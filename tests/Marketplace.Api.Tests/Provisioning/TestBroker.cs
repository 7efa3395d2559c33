using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>A vendor's broker on a real socket: well-behaved, unless a test scripts the answer to the next call of a kind.</summary>
internal sealed partial class TestBroker : IAsyncDisposable
{
    public const string User = "marketplace";
    public const string Password = "pass-w0rd-of-the-broker";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<BrokerAct, ConcurrentQueue<Func<Func<Reply>, Reply>>> scripts = new();
    private readonly ConcurrentDictionary<BrokerAct, Func<Func<Reply>, Reply>> always = new();
    private readonly ConcurrentDictionary<string, (string Service, string Plan)> instances = new();
    private readonly ConcurrentDictionary<string, string> bindings = new();
    private readonly ConcurrentDictionary<string, int> pollsLeft = new();
    private readonly ConcurrentDictionary<string, bool> gone = new();
    private readonly ConcurrentDictionary<string, (string Plan, JsonObject? Parameters)> changing = new();
    private readonly ConcurrentDictionary<string, JsonObject> parameters = new();
    private readonly ConcurrentDictionary<string, bool> signIns = new();

    private TestBroker(WebApplication app) => this.app = app;

    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    /// <summary>How often <c>last_operation</c> answers "in progress"; -1 = everything is synchronous.</summary>
    public int Polls { get; set; } = -1;

    public int BindingPolls { get; set; } = -1;

    /// <summary>The same for deletions of instances and of bindings.</summary>
    public int DeletionPolls { get; set; } = -1;

    /// <summary>Whether the catalog says <c>allow_context_updates</c> of every service.</summary>
    public bool TakesContext { get; set; } = true;

    /// <summary>Credentials of a binding with the purpose <c>export</c>; <c>null</c> = this broker knows no such purpose.</summary>
    public Func<string, JsonObject>? Export { get; set; }

    /// <summary>Credentials of a binding with the purpose <c>sso</c>; <c>null</c> = this broker knows no such purpose.</summary>
    public JsonObject? SignIn { get; set; }

    public int UpdatePolls { get; set; } = -1;

    /// <summary>Whether it says, when it is asked about an instance, which parameters that has.</summary>
    public bool ShowsParameters { get; set; }

    /// <summary>What the catalog says; <c>null</c> = the services of what is there.</summary>
    public string? Catalog { get; set; }

    /// <summary>What a binding says of how long it lasts; a JSON object.</summary>
    public string BindingMetadata { get; set; } = "null";

    public string OperationWord { get; set; } = "task";

    public string Url => app.Urls.First();

    public IReadOnlyList<string> Instances => [.. instances.Keys];

    public string PlanOf(string instance) => instances[instance].Plan;

    /// <summary>Those of its order and of every change since.</summary>
    public JsonObject ParametersOf(string instance) => parameters.GetValueOrDefault(instance, []);

    public IReadOnlyList<string> Bindings => [.. bindings.Keys];

    public IReadOnlyList<RecordedCall> Of(BrokerAct act) => [.. Calls.Where(call => call.Act == act)];

    public static async Task<TestBroker> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // The word for a piece of work may be 10,000 characters long and is echoed in the address.
            kestrel.Limits.MaxRequestLineSize = 256 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 512 * 1024;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var broker = new TestBroker(builder.Build());
        broker.app.Run(broker.AnswerAsync);
        await broker.app.StartAsync(TestContext.Current.CancellationToken);
        return broker;
    }

    /// <summary>Scripts the next answer to a kind of call; <c>good()</c> lets the broker act and gives its proper answer.</summary>
    public TestBroker Next(BrokerAct act, Func<Func<Reply>, Reply> script, int times = 1)
    {
        var queue = scripts.GetOrAdd(act, _ => new());
        for (var time = 0; time < times; time++)
        {
            queue.Enqueue(script);
        }

        return this;
    }

    /// <summary>How a kind of call is answered whenever no answer is scripted.</summary>
    public void Always(BrokerAct act, Func<Func<Reply>, Reply> script) => always[act] = script;

    public TestBroker Next(BrokerAct act, int status, string body = "{}", int times = 1) => Next(act, _ => new Reply(status, body), times);

    /// <summary>Started anew without a memory: what was there is not known here any more.</summary>
    public void Forget()
    {
        instances.Clear();
        bindings.Clear();
        pollsLeft.Clear();
    }

    public void Make(string instance, string service, string plan) => instances[instance] = (service, plan);

    public void MakeBinding(string instance, string binding) => bindings[binding] = instance;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var call = await ReadAsync(context);
        Calls.Enqueue(call);
        Reply Good() => ProperAnswer(call);
        var reply = scripts.TryGetValue(call.Act, out var queue) && queue.TryDequeue(out var script) ? script(Good)
            : always.TryGetValue(call.Act, out var usual) ? usual(Good)
            : Good();
        if (reply.After is { } wait)
        {
            await wait;
        }

        if (reply.Cut)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (reply.Status != 204)
        {
            await context.Response.Body.WriteAsync(reply.Bytes ?? System.Text.Encoding.UTF8.GetBytes(reply.Body), context.RequestAborted);
        }
    }

    private static async Task<RecordedCall> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var parts = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var polls = parts[^1] == "last_operation";
        var ofBinding = parts.Contains("service_bindings");
        var act = (request.Method, ofBinding, polls) switch
        {
            ("GET", _, _) when parts[^1] == "catalog" => BrokerAct.Catalog,
            ("GET", false, true) => BrokerAct.Progress,
            ("GET", true, true) => BrokerAct.BindingProgress,
            ("GET", false, _) => BrokerAct.Fetch,
            ("GET", true, _) => BrokerAct.FetchBinding,
            ("PUT", false, _) => BrokerAct.Provision,
            ("PATCH", _, _) => BrokerAct.Update,
            ("PUT", true, _) => BrokerAct.Bind,
            ("DELETE", false, _) => BrokerAct.Deprovision,
            _ => BrokerAct.Unbind,
        };
        var body = request.Method is "PUT" or "PATCH" ? (await JsonNode.ParseAsync(request.Body, cancellationToken: context.RequestAborted))!.AsObject() : null;
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var headers = new HeaderDictionary(request.Headers.ToDictionary(header => header.Key, header => header.Value));
        return new(act, parts.ElementAtOrDefault(2) ?? "", ofBinding ? parts[4] : "", target, headers, body);
    }
}
