using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace VendorKit.Edge;

/// <summary>One call, read once: which instance, which binding, which hints, which body.</summary>
internal sealed record BrokerCall(HttpContext Http)
{
    private const int LongestId = 200;

    public string Instance => Http.GetRouteValue("instance") as string ?? string.Empty;

    public string Binding => Http.GetRouteValue("binding") as string ?? string.Empty;

    public bool AcceptsIncomplete => Query("accepts_incomplete") == "true";

    public BrokerAnswer? BadId => Instance.Length > LongestId || Binding.Length > LongestId
        ? BrokerAnswer.Invalid($"An id may have {LongestId} characters.")
        : null;

    /// <summary>Some platforms send <c>operation=</c> when they have none: empty means absent.</summary>
    public string? Query(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    public Task<(JsonObject? Body, BrokerAnswer? Refusal)> ReadAsync(CancellationToken ct) =>
        KitJson.ReadAsync(Http.Request, Http.RequestServices.GetRequiredService<IOptions<BrokerOptions>>().Value.LargestBody, ct);
}
