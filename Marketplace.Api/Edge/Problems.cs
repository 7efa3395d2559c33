using System.Diagnostics;
using System.Globalization;
using Catalog;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge;

/// <summary>The one place where refusals become HTTP answers.</summary>
internal static class Problems
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    public static int StatusOf(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        FaultKind.NotFound => StatusCodes.Status404NotFound,
        FaultKind.Forbidden => StatusCodes.Status403Forbidden,
        FaultKind.Conflict => StatusCodes.Status409Conflict,
        FaultKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <param name="context">The request that is refused.</param>
    /// <param name="fault">The refusal of a use case.</param>
    /// <param name="status">Another status than the kind's own, such as 412 for a version that the caller named.</param>
    public static Task WriteAsync(HttpContext context, Fault fault, int? status = null)
    {
        var culture = ReplyLanguage.Of(context.Request);
        var retryAfter = fault.Kind == FaultKind.Unavailable ? fault.TryAfter ?? TryAgain : (TimeSpan?)null;
        var code = status ?? StatusOf(fault.Kind);
        return WriteAsync(context, Document(context, fault.Code, code, FaultText.Of(fault, culture), fault.Field, culture), retryAfter);
    }

    public static Task WriteAsync(HttpContext context, EdgeFault fault)
    {
        var culture = ReplyLanguage.Of(context.Request);
        return WriteAsync(context, Document(context, fault.Code, fault.Status, EdgeText.Of(fault, culture), fault.Field, culture), fault.RetryAfter);
    }

    private static ProblemDocument Document(HttpContext context, string code, int status, string sentence, string? field, CultureInfo culture) => new(
        ProblemDocument.TypePrefix + code,
        EdgeText.TitleOf(status, culture),
        status,
        sentence,
        code,
        context.Request.PathBase.Add(context.Request.Path),
        Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        field is null ? null : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [sentence] });

    private static Task WriteAsync(HttpContext context, ProblemDocument problem, TimeSpan? retryAfter)
    {
        var (response, json) = (context.Response, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        response.StatusCode = problem.Status;
        response.Headers.ContentLanguage = ReplyLanguage.Of(context.Request).TwoLetterISOLanguageName;
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-store";
        if (retryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Status == StatusCodes.Status413PayloadTooLarge)
        {
            // The rest of the body is not read, so the connection cannot be used again.
            response.Headers.Connection = "close";
        }

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.WriteAsJsonAsync(problem, json, ProblemDocument.MediaType, context.RequestAborted);
    }
}
