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
internal sealed class TestBroker : IAsyncDisposable
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
    private readonly ConcurrentDictionary<string, string> changing = new();

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

    public int UpdatePolls { get; set; } = -1;

    /// <summary>What the catalog says; <c>null</c> = the services of what is there.</summary>
    public string? Catalog { get; set; }

    /// <summary>What a binding says of how long it lasts; a JSON object.</summary>
    public string BindingMetadata { get; set; } = "null";

    public string OperationWord { get; set; } = "task";

    public string Url => app.Urls.First();

    public IReadOnlyList<string> Instances => [.. instances.Keys];

    public string PlanOf(string instance) => instances[instance].Plan;

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

    private Reply ProperAnswer(RecordedCall call)
    {
        switch (call.Act)
        {
            case BrokerAct.Catalog:
                return new(200, Catalog ?? new JsonObject { ["services"] = new JsonArray([.. instances.Values.Select(one => one.Service).Distinct(StringComparer.Ordinal).Select(Service)]) }.ToJsonString());
            case BrokerAct.Bind when (string?)call.Body!["parameters"]!["purpose"] == "export" && instances.ContainsKey(call.Instance):
                return Give(call);
            case BrokerAct.Provision:
                var wanted = (Service: (string)call.Body!["service_id"]!, Plan: (string)call.Body["plan_id"]!);
                var there = instances.GetOrAdd(call.Instance, wanted);
                return there != wanted ? new(409)
                    : Polls < 0 ? new(201, Dashboard(call.Instance))
                    : Begin("i" + call.Instance, Polls, 202);
            case BrokerAct.Update when !instances.ContainsKey(call.Instance):
                return new(404);
            case BrokerAct.Update:
                return Update(call);
            case BrokerAct.Bind when !instances.ContainsKey(call.Instance):
                return new(404);
            case BrokerAct.Bind:
                bindings[call.Binding] = call.Instance;
                return BindingPolls < 0 ? new(201, Credentials(call.Binding)) : Begin("b" + call.Binding, BindingPolls, 202);
            case BrokerAct.Progress when gone.ContainsKey(call.Instance):
                return LeavingStill("d" + call.Instance, () => instances.TryRemove(call.Instance, out _));
            case BrokerAct.BindingProgress when gone.ContainsKey(call.Binding):
                return LeavingStill("d" + call.Binding, () => bindings.TryRemove(call.Binding, out _));
            case BrokerAct.Progress:
                return changing.TryGetValue(call.Instance, out var plan) ? Changing(call.Instance, plan)
                    : instances.ContainsKey(call.Instance) ? InProgress("i" + call.Instance)
                    : new(404);
            case BrokerAct.BindingProgress:
                return bindings.ContainsKey(call.Binding) ? InProgress("b" + call.Binding) : new(404);
            case BrokerAct.Fetch:
                return instances.TryGetValue(call.Instance, out var found)
                    ? new(200, $$"""{"service_id":"{{found.Service}}","plan_id":"{{found.Plan}}","dashboard_url":"http://127.0.0.1:9/t/{{call.Instance}}","parameters":null}""")
                    : new(404);
            case BrokerAct.FetchBinding:
                return bindings.ContainsKey(call.Binding) ? new(200, Credentials(call.Binding)) : new(404);
            case BrokerAct.Deprovision when bindings.Values.Contains(call.Instance):
                return new(400, """{"description":"bindings are left"}""");
            case BrokerAct.Deprovision when DeletionPolls >= 0 && instances.ContainsKey(call.Instance):
                gone[call.Instance] = true;
                return Begin("d" + call.Instance, DeletionPolls, 202);
            case BrokerAct.Unbind when DeletionPolls >= 0 && bindings.ContainsKey(call.Binding):
                gone[call.Binding] = true;
                return Begin("d" + call.Binding, DeletionPolls, 202);
            case BrokerAct.Deprovision:
                return new(instances.TryRemove(call.Instance, out _) ? 200 : 410);
            default:
                return new(bindings.TryRemove(call.Binding, out _) ? 200 : 410);
        }
    }

    private JsonObject Service(string id) => new() { ["id"] = id, ["name"] = id, ["instances_retrievable"] = true, ["allow_context_updates"] = TakesContext };

    private Reply Give(RecordedCall call)
    {
        if (Export is not { } export)
        {
            return new(400, """{"description":"no such purpose"}""");
        }

        bindings[call.Binding] = call.Instance;
        return new(201, new JsonObject { ["credentials"] = export(call.Binding) }.ToJsonString());
    }

    private static string Dashboard(string instance) => $$"""{"dashboard_url":"http://127.0.0.1:9/t/{{instance}}","metadata":null}""";

    private string Credentials(string binding) =>
        $$$"""{"credentials":{"uri":"http://127.0.0.1:9/api","client_id":"id-{{{binding}}}","client_secret":"secret-{{{binding}}}","user":"admin"},"metadata":{{{BindingMetadata}}}}""";

    private Reply Update(RecordedCall call)
    {
        var plan = (string?)call.Body!["plan_id"] ?? instances[call.Instance].Plan;
        if (UpdatePolls < 0)
        {
            instances[call.Instance] = (instances[call.Instance].Service, plan);
            return new(200);
        }

        changing[call.Instance] = plan;
        pollsLeft["u" + call.Instance] = UpdatePolls;
        return Begin("u" + call.Instance, UpdatePolls, 202);
    }

    /// <summary>The plan is another only when the work has ended.</summary>
    private Reply Changing(string instance, string plan)
    {
        var reply = InProgress("u" + instance);
        if (reply.Body.Contains("succeeded", StringComparison.Ordinal) && changing.TryRemove(instance, out _))
        {
            instances[instance] = (instances[instance].Service, plan);
        }

        return reply;
    }

    private Reply Begin(string what, int polls, int status)
    {
        pollsLeft.TryAdd(what, polls);
        return new(status, new JsonObject { ["operation"] = OperationWord }.ToJsonString());
    }

    private Reply LeavingStill(string what, Action leave)
    {
        var still = InProgress(what);
        if (still.Body.Contains("succeeded", StringComparison.Ordinal))
        {
            leave();
        }

        return still;
    }

    private Reply InProgress(string what) => pollsLeft.AddOrUpdate(what, -1, (_, left) => left - 1) >= 0
        ? new(200, """{"state":"in progress"}""")
        : new(200, """{"state":"succeeded"}""");
}
