namespace TestKit.Wire;

/// <summary>The calls of the Open Service Broker API.</summary>
public enum OsbAct
{
    Catalog,
    Create,
    Update,
    Delete,
    Fetch,
    Poll,
    Bind,
    Unbind,
    FetchBinding,
    PollBinding,
    Other,
}

/// <summary>What a request asks of a broker.</summary>
/// <param name="Act">Which call.</param>
/// <param name="Instance">Id of the instance; empty for the catalog.</param>
/// <param name="Binding">Id of the binding; empty for calls on instances.</param>
public sealed record OsbCall(OsbAct Act, string Instance, string Binding)
{
    private readonly Dictionary<string, string> query = new(StringComparer.Ordinal);

    /// <summary>What is ordered, changed, looked at or deleted: one instance or one binding.</summary>
    public string Subject => Binding.Length > 0 ? $"{Instance}/{Binding}" : Instance;

    public bool IsPoll => Act is OsbAct.Poll or OsbAct.PollBinding;

    public bool IsOrder => Act is OsbAct.Create or OsbAct.Bind;

    public bool IsDeletion => Act is OsbAct.Delete or OsbAct.Unbind;

    /// <summary>Changes something at the broker.</summary>
    public bool IsDeed => IsOrder || IsDeletion || Act == OsbAct.Update;

    public static OsbCall Of(WireMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (path, search) = request.Target.Split('?', 2) is [var left, var right] ? (left, right) : (request.Target, string.Empty);
        var parts = path[Math.Max(0, path.IndexOf("/v2/", StringComparison.Ordinal))..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var call = parts switch
        {
            ["v2", "catalog"] => new OsbCall(OsbAct.Catalog, string.Empty, string.Empty),
            ["v2", "service_instances", var instance] => new(OnInstance(request.Method), instance, string.Empty),
            ["v2", "service_instances", var instance, "last_operation"] => new(OsbAct.Poll, instance, string.Empty),
            ["v2", "service_instances", var instance, "service_bindings", var binding] => new(OnBinding(request.Method), instance, binding),
            ["v2", "service_instances", var instance, "service_bindings", var binding, "last_operation"] => new(OsbAct.PollBinding, instance, binding),
            _ => new(OsbAct.Other, string.Empty, string.Empty),
        };
        foreach (var pair in search.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            call.query[pair.Split('=', 2)[0]] = pair.Split('=', 2) is [_, var value] ? value : string.Empty;
        }

        return call;
    }

    /// <summary>A parameter as it stood in the address; <c>null</c> = it was not there.</summary>
    public string? Raw(string name) => query.GetValueOrDefault(name);

    public string? Query(string name) => Raw(name) is { } raw ? Uri.UnescapeDataString(raw) : null;

    private static OsbAct OnInstance(string method) => method switch
    {
        "PUT" => OsbAct.Create,
        "PATCH" => OsbAct.Update,
        "DELETE" => OsbAct.Delete,
        "GET" => OsbAct.Fetch,
        _ => OsbAct.Other,
    };

    private static OsbAct OnBinding(string method) => method switch
    {
        "PUT" => OsbAct.Bind,
        "DELETE" => OsbAct.Unbind,
        "GET" => OsbAct.FetchBinding,
        _ => OsbAct.Other,
    };
}
