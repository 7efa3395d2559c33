using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Events;

/// <summary>What came in at a webhook.</summary>
internal sealed record Received(string Id, string Time, string Signatures, string ContentType, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Text => Encoding.UTF8.GetString(Body);

    public string Kind => Json["type"]!.GetValue<string>();
}

/// <summary>The program of a town or a vendor on a real socket: takes everything, unless a test says otherwise.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Action<HttpResponse>> answers = new();

    private HookReceiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Received> All { get; } = new();

    public string Url => app.Urls.First() + "/in";

    public static async Task<HookReceiver> StartAsync()
    {
        var receiver = new HookReceiver(Loopback.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>The next event is answered so.</summary>
    public void Next(int status, string? location = null) => answers.Enqueue(answer =>
    {
        answer.StatusCode = status;
        answer.Headers.Location = location;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers;
        All.Enqueue(new(headers["webhook-id"]!, headers["webhook-timestamp"]!, headers["webhook-signature"]!, context.Request.ContentType!, body.ToArray()));
        if (answers.TryDequeue(out var answer))
        {
            answer(context.Response);
        }
    }
}
