using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Provisioning;

public enum BrokerAct
{
    Catalog,
    Provision,
    Update,
    Progress,
    Fetch,
    Deprovision,
    Bind,
    BindingProgress,
    FetchBinding,
    Unbind,
}

internal sealed record RecordedCall(BrokerAct Act, string Instance, string Binding, string RawTarget, IHeaderDictionary Headers, JsonObject? Body)
{
    public string? Query(string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(RawTarget.Contains('?') ? RawTarget[RawTarget.IndexOf('?')..] : "").TryGetValue(name, out var value) ? value.ToString() : null;
}

internal sealed record Reply(int Status, string Body = "{}")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public byte[]? Bytes { get; init; }

    /// <summary>The connection is cut instead of answering.</summary>
    public bool Cut { get; init; }

    public Task? After { get; init; }
}
