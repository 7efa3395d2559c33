using System.Text.Json.Nodes;
using LocalCloud.Broker;

namespace LocalCloud.Bindings;

/// <summary>The body of "create a binding".</summary>
internal sealed record BindOrder(string? ServiceId, string? PlanId, JsonObject? BindResource, JsonObject? Parameters, string? PredecessorBindingId = null)
{
    /// <summary>One text for equal orders; a repeat is recognised by it.</summary>
    public string Canonical() => BrokerJson.Canonical(new JsonObject
    {
        ["service_id"] = ServiceId,
        ["plan_id"] = PlanId,
        ["bind_resource"] = BindResource?.DeepClone() ?? new JsonObject(),
        ["parameters"] = Parameters?.DeepClone() ?? new JsonObject(),
    });
}

/// <summary>What a binding is for, read from its parameters.</summary>
internal sealed record BindingTerms(
    string? Purpose, string? Interface, string? Version, LinkConsumer? Consumer, LinkSource? Source, string? Format = null, int? Rows = null, string? Sha256 = null);

/// <summary>What an import is told of the file.</summary>
internal sealed record AnnouncedFile(int Rows, string Sha256);

/// <summary>The instance that will read over a link, as the platform names it to the providing vendor.</summary>
internal sealed record LinkConsumer(string? ServiceId, string? InstanceId, string? MunicipalityCode);

/// <summary>Where the consuming application reads from, and with what.</summary>
internal sealed record LinkSource(string? Uri, string? ClientId, string? ClientSecret);
