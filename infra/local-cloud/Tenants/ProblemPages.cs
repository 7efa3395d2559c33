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
        if (path.StartsWithSegments("/brokers", StringComparison.Ordinal) || path.Value!.Contains("/api/", StringComparison.Ordinal))
        {
            return context.Response.WriteAsJsonAsync(new { description = "The request could not be answered." }, context.RequestAborted);
        }

        return new RazorComponentResult<ProblemPage>(new
        {
            Status = context.Response.StatusCode,
        })
        { StatusCode = context.Response.StatusCode }.ExecuteAsync(context);
    }
}
