using Catalog;

namespace Marketplace.Api.Edge;

/// <summary>An endpoint's answer when the use case, or the edge itself, refuses.</summary>
internal sealed class Refused : IResult
{
    private readonly Func<HttpContext, Task> write;

    public Refused(Fault fault, int? status = null) => write = context => Problems.WriteAsync(context, fault, status);

    public Refused(EdgeFault fault) => write = context => Problems.WriteAsync(context, fault);

    public Task ExecuteAsync(HttpContext httpContext) => write(httpContext);
}
