using System.Text.Json;

namespace Marketplace.Api.Edge;

/// <summary>Turns what went wrong below into problem documents: exceptions, and statuses that nobody gave a body.</summary>
internal sealed partial class ProblemPages(RequestDelegate next, ILogger<ProblemPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, FaultOf(refused));
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer.
            return;
        }
#pragma warning disable CA1031 // one of the two edges that catch everything
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogUnexpected(exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await Problems.WriteAsync(context, EdgeFaults.Unexpected);
            return;
        }
#pragma warning restore CA1031

        if (IsBare(context.Response) && FaultOf(context) is { } fault)
        {
            await Problems.WriteAsync(context, fault);
        }
    }

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted && response is { StatusCode: >= 400, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    private static EdgeFault FaultOf(BadHttpRequestException refused) => refused switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => EdgeFaults.BodyTooLarge(BodyLimit.Bytes),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => EdgeFaults.UnsupportedMediaType,
        { InnerException: JsonException json } => JsonTrouble.Of(json),
        { InnerException: InvalidOperationException or null } when JsonTrouble.IsBodyMissing(refused) => EdgeFaults.BodyMissing,
        _ => EdgeFaults.BadRequest,
    };

    private static EdgeFault? FaultOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => EdgeFaults.BadRequest,
        StatusCodes.Status404NotFound => EdgeFaults.UnknownRoute(context.Request.Path),
        StatusCodes.Status405MethodNotAllowed =>
            EdgeFaults.MethodNotAllowed(context.Request.Method, context.Response.Headers.Allow.ToString()),
        StatusCodes.Status413PayloadTooLarge => EdgeFaults.BodyTooLarge(BodyLimit.Bytes),
        StatusCodes.Status415UnsupportedMediaType => EdgeFaults.UnsupportedMediaType,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed unexpectedly")]
    private partial void LogUnexpected(Exception exception, string method, string? endpoint);
}
