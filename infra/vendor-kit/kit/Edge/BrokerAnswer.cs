using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace VendorKit.Edge;

/// <summary>What the broker answers: a status of the specification and a JSON object.</summary>
internal sealed record BrokerAnswer(int Status, JsonObject Body) : IResult
{
    /// <summary>There is more to ask for later.</summary>
    public bool IsPending { get; init; }

    public static BrokerAnswer Gone => new(StatusCodes.Status410Gone, []);

    public static BrokerAnswer AsyncRequired => Refused(
        StatusCodes.Status422UnprocessableEntity, "AsyncRequired", "This takes longer than a call may. Repeat it with accepts_incomplete=true.");

    public static BrokerAnswer Busy => Refused(
        StatusCodes.Status422UnprocessableEntity, "ConcurrencyError", "Another operation on this instance is in progress. Repeat the call when it has ended.");

    public static BrokerAnswer WrongVersion => Refused(
        StatusCodes.Status422UnprocessableEntity, "MaintenanceInfoConflict", "The maintenance_info.version is not that of the catalog. Read the catalog again.");

    public static BrokerAnswer Failed => Refused(
        StatusCodes.Status500InternalServerError, "InternalError", "The vendor's system could not do it. The vendor finds the reason in its log.");

    public static BrokerAnswer Done(JsonObject? body = null) => new(StatusCodes.Status200OK, body ?? []);

    public static BrokerAnswer Created(JsonObject body) => new(StatusCodes.Status201Created, body);

    public static BrokerAnswer Accepted(string operation) =>
        new(StatusCodes.Status202Accepted, new JsonObject { ["operation"] = operation }) { IsPending = true };

    /// <param name="words">What it waits for, for people; <c>null</c> = there is nothing to say.</param>
    public static BrokerAnswer InProgress(string? words)
    {
        var body = new JsonObject { ["state"] = "in progress" };
        if (words is not null)
        {
            body["description"] = words;
        }

        return Done(body) with { IsPending = true };
    }

    public static BrokerAnswer Invalid(string description) => Refused(StatusCodes.Status400BadRequest, "BadRequest", description);

    public static BrokerAnswer NotFound(string description) => Refused(StatusCodes.Status404NotFound, "NotFound", description);

    public static BrokerAnswer Conflict(string description) => Refused(StatusCodes.Status409Conflict, "Conflict", description);

    public static BrokerAnswer Refused(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["description"] = description });

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var seconds = httpContext.RequestServices.GetRequiredService<IOptions<BrokerOptions>>().Value.PollAfterSeconds;
        if (IsPending && seconds > 0)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(Body, KitJson.Options, contentType: null, httpContext.RequestAborted);
    }
}
