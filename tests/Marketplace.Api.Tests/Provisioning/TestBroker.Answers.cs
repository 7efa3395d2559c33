using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>What a well-behaved broker does and says.</summary>
internal sealed partial class TestBroker
{
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
                Keep(call.Instance, call.Body["parameters"] as JsonObject);
                return there != wanted ? new(409)
                    : Polls < 0 ? new(201, Dashboard(call.Instance))
                    : Begin("i" + call.Instance, Polls, 202);
            case BrokerAct.Update when !instances.ContainsKey(call.Instance):
                return new(404);
            case BrokerAct.Update:
                return Update(call);
            case BrokerAct.Bind when !instances.ContainsKey(call.Instance):
                return new(404);
            case BrokerAct.Bind when (string?)call.Body!["parameters"]!["purpose"] == "sso" && SignIn is null:
                return new(400, """{"description":"no such purpose"}""");
            case BrokerAct.Bind:
                signIns[call.Binding] = (string?)call.Body!["parameters"]!["purpose"] == "sso";
                bindings[call.Binding] = call.Instance;
                return BindingPolls < 0 ? new(201, Credentials(call.Binding)) : Begin("b" + call.Binding, BindingPolls, 202);
            case BrokerAct.Progress when gone.ContainsKey(call.Instance):
                return LeavingStill("d" + call.Instance, () => instances.TryRemove(call.Instance, out _));
            case BrokerAct.BindingProgress when gone.ContainsKey(call.Binding):
                return LeavingStill("d" + call.Binding, () => bindings.TryRemove(call.Binding, out _));
            case BrokerAct.Progress:
                return changing.TryGetValue(call.Instance, out var change) ? Changing(call.Instance, change.Plan, change.Parameters)
                    : instances.ContainsKey(call.Instance) ? InProgress("i" + call.Instance)
                    : new(404);
            case BrokerAct.BindingProgress:
                return bindings.ContainsKey(call.Binding) ? InProgress("b" + call.Binding) : new(404);
            case BrokerAct.Fetch:
                return instances.TryGetValue(call.Instance, out var found)
                    ? new(200, $$"""{"service_id":"{{found.Service}}","plan_id":"{{found.Plan}}","dashboard_url":"http://127.0.0.1:9/t/{{call.Instance}}","parameters":{{(ShowsParameters ? ParametersOf(call.Instance).ToJsonString() : "null")}}}""")
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

    private string Credentials(string binding) => signIns.GetValueOrDefault(binding)
        ? new JsonObject { ["credentials"] = SignIn?.DeepClone() }.ToJsonString()
        : $$$"""{"credentials":{"uri":"http://127.0.0.1:9/api","client_id":"id-{{{binding}}}","client_secret":"secret-{{{binding}}}","user":"admin"},"metadata":{{{BindingMetadata}}}}""";

    private Reply Update(RecordedCall call)
    {
        var (plan, stated) = ((string?)call.Body!["plan_id"] ?? instances[call.Instance].Plan, call.Body["parameters"] as JsonObject);
        if (UpdatePolls < 0)
        {
            instances[call.Instance] = (instances[call.Instance].Service, plan);
            Keep(call.Instance, stated);
            return new(200);
        }

        changing[call.Instance] = (plan, stated);
        pollsLeft["u" + call.Instance] = UpdatePolls;
        return Begin("u" + call.Instance, UpdatePolls, 202);
    }

    /// <summary>The plan is another only when the work has ended.</summary>
    private Reply Changing(string instance, string plan, JsonObject? stated)
    {
        var reply = InProgress("u" + instance);
        if (reply.Body.Contains("succeeded", StringComparison.Ordinal) && changing.TryRemove(instance, out _))
        {
            instances[instance] = (instances[instance].Service, plan);
            Keep(instance, stated);
        }

        return reply;
    }

    /// <summary>What is not stated stays as it is.</summary>
    private void Keep(string instance, JsonObject? stated) => parameters.AddOrUpdate(
        instance, _ => stated?.DeepClone().AsObject() ?? [], (_, before) => new JsonObject([
            .. before.Where(one => stated?.ContainsKey(one.Key) != true).Concat(stated ?? []).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))]));

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
