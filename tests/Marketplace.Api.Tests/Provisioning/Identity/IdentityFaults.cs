using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Provisioning.Identity;

/// <summary>What a server of identity does wrong next, and what it was asked.</summary>
internal sealed class IdentityFaults
{
    private readonly ConcurrentQueue<(string Method, Func<HttpContext, RequestDelegate, Task> Fault)> next = new();

    /// <summary>Method and path of every request, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The next requests of this method are answered so, and nothing is done.</summary>
    public void Answer(string method, int status, int times = 1)
    {
        for (var time = 0; time < times; time++)
        {
            next.Enqueue((method, (context, _) => SayAsync(context, status)));
        }
    }

    /// <summary>The next request of this method is done, and its answer lost.</summary>
    public void Lose(string method) => next.Enqueue((method, LoseAsync));

    /// <summary>What was to go wrong and has not yet, does not.</summary>
    public void Clear() => next.Clear();

    public async Task RunAsync(HttpContext context, RequestDelegate good)
    {
        Asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (next.TryPeek(out var first) && first.Method == context.Request.Method && next.TryDequeue(out first))
        {
            await first.Fault(context, good);
            return;
        }

        await good(context);
    }

    private static Task SayAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task LoseAsync(HttpContext context, RequestDelegate good)
    {
        var body = context.Response.Body;
        context.Response.Body = Stream.Null;
        await good(context);
        context.Response.Body = body;
        context.Abort();
    }
}
