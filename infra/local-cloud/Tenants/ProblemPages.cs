using LocalCloud.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LocalCloud.Tenants;

/// <summary>Every answer without a body gets a page that says what happened and what to do; callers of an API get none.</summary>
internal static class ProblemPages
{
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ShowAsync,
            StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(problem => ShowAsync(problem.HttpContext));
    }

    private static Task ShowAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/brokers", StringComparison.Ordinal) || path.Value!.Contains("/api/", StringComparison.Ordinal) || path.Value.Contains("/scim/", StringComparison.Ordinal))
        {
            return context.Response.WriteAsJsonAsync(new { description = "The request could not be answered." }, context.RequestAborted);
        }

        return new RazorComponentResult<ProblemPage>(new
        {
            Known = Known(context),
        })
        { StatusCode = context.Response.StatusCode }.ExecuteAsync(context);
    }

    private static string Known(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest when context.Request.Path.StartsWithSegments(IdentityPaths.Authorize, StringComparison.Ordinal) => "Identity",
        StatusCodes.Status400BadRequest => "400",
        StatusCodes.Status401Unauthorized => "401",
        StatusCodes.Status403Forbidden => "403",
        StatusCodes.Status404NotFound => "404",
        _ => "500",
    };
}
