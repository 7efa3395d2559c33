using System.Globalization;

namespace LocalCloud.Broker;

/// <summary>What a broker answers: a status of the Open Service Broker API and a JSON body.</summary>
internal sealed record BrokerAnswer(int Status, object Body) : IResult
{
    private const int RetryAfterSeconds = 1;

    private static readonly object Nothing = new { };

    public bool AskAgain { get; init; }

    public static BrokerAnswer Done(object? body = null) => new(StatusCodes.Status200OK, body ?? Nothing);

    public static BrokerAnswer Created(object body) => new(StatusCodes.Status201Created, body);

    public static BrokerAnswer Accepted(string operation, Uri? dashboard = null) =>
        new(StatusCodes.Status202Accepted, new AcceptedReply(operation, dashboard?.AbsoluteUri)) { AskAgain = true };

    public static BrokerAnswer Invalid(string description) => Refused(StatusCodes.Status400BadRequest, null, description);

    public static BrokerAnswer NotFound(string description) => Refused(StatusCodes.Status404NotFound, null, description);

    public static BrokerAnswer Conflict(string description) => Refused(StatusCodes.Status409Conflict, null, description);

    public static BrokerAnswer Gone { get; } = new(StatusCodes.Status410Gone, Nothing);

    public static BrokerAnswer Malformed { get; } = Invalid("The request body is not a readable JSON object.");

    public static BrokerAnswer AsyncRequired { get; } = Refused(
        StatusCodes.Status422UnprocessableEntity,
        "AsyncRequired",
        "This operation is asynchronous. Repeat the request with accepts_incomplete=true.");

    public static BrokerAnswer OtherRelease { get; } = Refused(
        StatusCodes.Status422UnprocessableEntity,
        "MaintenanceInfoConflict",
        "The maintenance_info.version is not that of the catalog. Read the catalog again.");

    public static BrokerAnswer Busy { get; } = Refused(
        StatusCodes.Status422UnprocessableEntity,
        "ConcurrencyError",
        "Another operation of this instance is in progress. Wait until it has ended and repeat the request.");

    public static BrokerAnswer Refused(int status, string? error, string description) =>
        new(status, new RefusedReply(error, description));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (AskAgain)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(
            Body, Body.GetType(), BrokerJson.Options, contentType: null, httpContext.RequestAborted);
    }
}

internal sealed record AcceptedReply(string Operation, string? DashboardUrl);

internal sealed record RefusedReply(string? Error, string Description);
