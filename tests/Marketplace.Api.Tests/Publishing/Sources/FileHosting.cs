using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Publishing.Sources;

/// <summary>A vendor's public hosting on a real socket, which answers as a test says.</summary>
internal sealed class FileHosting : IAsyncDisposable
{
    public const string Path = "/raw/main/marketplace.yml";

    private readonly WebApplication app;

    private FileHosting(WebApplication app) => this.app = app;

    public string Url => app.Urls.First() + Path;

    public string Root => app.Urls.First();

    /// <summary>How it answers from now on.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => Status(context, 404);

    /// <summary>Method, path and the tag that was sent along.</summary>
    public ConcurrentQueue<(string Method, string Path, string Tag)> Calls { get; } = [];

    public static async Task<FileHosting> StartAsync(int port = 0)
    {
        var hosting = new FileHosting(Loopback.Build(port));
        hosting.app.Run(hosting.TakeAsync);
        await hosting.app.StartAsync(TestContext.Current.CancellationToken);
        return hosting;
    }

    public void Serves(string text, string? tag = null, string type = "text/plain; charset=utf-8") => Answer = context =>
    {
        if (tag is not null && context.Request.Headers.IfNoneMatch == tag)
        {
            return Status(context, 304);
        }

        context.Response.ContentType = type;
        context.Response.Headers.ETag = tag;
        return context.Response.WriteAsync(text, context.RequestAborted);
    };

    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Calls.Enqueue((context.Request.Method, context.Request.Path, context.Request.Headers.IfNoneMatch.ToString()));
        await Answer(context);
    }
}
