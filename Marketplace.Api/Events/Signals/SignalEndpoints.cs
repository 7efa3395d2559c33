using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using Catalog.Events.Signals;
using Catalog.Provisioning;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Events.Signals;

/// <summary>A CloudEvents 1.0 event by which a vendor's system says that something changed. Members that are not named here are passed over.</summary>
/// <param name="Specversion">1.0.</param>
/// <param name="Subject">Id of the instance, as the broker knows it.</param>
public sealed record SignalRequest(string Specversion, string Subject);

/// <summary>A secret, shown this once.</summary>
/// <param name="Secret">In the form of Standard Webhooks (<c>whsec_…</c>). It cannot be asked for again.</param>
public sealed record SignalKeyReply(string Secret)
{
    /// <summary>Never prints the secret.</summary>
    public override string ToString() => nameof(SignalKeyReply);
}

/// <summary>Signals from vendors' systems: hints, signed by Standard Webhooks, that are never believed beyond "look again".</summary>
internal static class SignalEndpoints
{
    public static void MapSignals(this IEndpointRouteBuilder api)
    {
        var signals = api.MapGroup("/vendors/{vendor}/signals").WithTags("Events");
        signals.MapPost("", HearAsync).IsOpenToAll().WithName("SendSignal")
            .WithSummary("Say that something changed at an instance.")
            .WithDescription("""
                Signed by Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) with the vendor's own secret; at most five minutes old.
                The operation of that instance is looked at now instead of later. The same `webhook-id` a second time is answered alike and has no effect.
                """)
            .Accepts<SignalRequest>("application/cloudevents+json", "application/json")
            .Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        signals.MapPost("/secret", IssueAsync).RequireScope(Scopes.VendorsWrite).WithName("IssueSignalSecret")
            .WithSummary("Get the secret for signals, or another one.").WithDescription("For 24 hours the secret before is taken as well.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, Refused>> HearAsync(
        [Description("Code of the vendor.")] string vendor, HttpRequest request, SignalDoor door, HearSignal hear, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        var headers = request.Headers;
        var sent = new SentSignal(
            vendor, headers[StandardWebhook.IdHeader], headers[StandardWebhook.TimeHeader], headers[StandardWebhook.SignatureHeader], body.ToArray());
        if (await door.JudgeAsync(sent, ct) is { } fault)
        {
            return new Refused(fault, StatusCodes.Status401Unauthorized);
        }

        if (Read(sent.Body) is not { } instance)
        {
            return new Refused(SignalFaults.Unreadable);
        }

        var done = await hear.RunAsync(new Signal(vendor, sent.Id!, TenantId.From(instance)), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<SignalKeyReply>, Refused>> IssueAsync(
        [Description("Code of the vendor.")] string vendor, ClaimsPrincipal caller, IssueSignalKey issue, CancellationToken ct)
    {
        var done = await issue.RunAsync(vendor, caller.Actor(), ct);
        return done.IsDone ? TypedResults.Ok(new SignalKeyReply(done.Value)) : new Refused(done.Fault);
    }

    /// <returns>The instance; <c>null</c> = it is no such event.</returns>
    private static Guid? Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("specversion", out var version) && version.ValueEquals("1.0")
                && root.TryGetProperty("subject", out var subject) && subject.ValueKind == JsonValueKind.String && subject.TryGetGuid(out var id) ? id : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
