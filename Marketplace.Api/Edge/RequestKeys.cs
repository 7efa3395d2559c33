using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge;

/// <summary>Marks an endpoint that heeds <c>Idempotency-Key</c>.</summary>
internal sealed class TakesRequestKey;

/// <summary>Reads <c>Idempotency-Key</c>: what counts is the order, not its white space nor the order of its members.</summary>
internal static class RequestKeys
{
    public const string Header = "Idempotency-Key";

    public const int MostCharacters = 255;

    public static RouteHandlerBuilder TakesRequestKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesRequestKey());

    /// <summary>Refuses a key that is unreadable, or that a POST would not heed.</summary>
    public static void UseRequestKeys(this IApplicationBuilder app) => app.Use((context, next) => FaultOf(context) is { } fault
        ? Problems.WriteAsync(context, fault)
        : next(context));

    /// <summary>The key with the digest of the order; <c>null</c> when none was sent.</summary>
    public static RequestKey? Of<TOrder>(HttpContext context, TOrder order)
    {
        if (context.Request.Headers[Header] is not [{ } key])
        {
            return null;
        }

        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return RequestKey.For(key, Canonical(JsonSerializer.SerializeToNode(order, json))?.ToJsonString() ?? string.Empty);
    }

    private static EdgeFault? FaultOf(HttpContext context)
    {
        if (!context.Request.Headers.TryGetValue(Header, out var keys) || !HttpMethods.IsPost(context.Request.Method))
        {
            return null;
        }

        return context.GetEndpoint()?.Metadata.GetMetadata<TakesRequestKey>() is null ? EdgeFaults.RequestKeyNotTaken
            : keys is [{ Length: >= 1 and <= MostCharacters } key] && key.All(letter => letter is >= '!' and <= '~') ? null
            : EdgeFaults.BadRequestKey;
    }

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => KeyValuePair.Create(each.Key, Canonical(each.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Canonical)]),
        _ => node?.DeepClone(),
    };
}
