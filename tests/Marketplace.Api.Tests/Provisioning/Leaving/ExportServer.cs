using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

/// <summary>Where a vendor lets a town's data be fetched, on a real socket.</summary>
internal sealed class ExportServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> scripts = new();

    private ExportServer(WebApplication app, byte[] file) => (this.app, File) = (app, file);

    public byte[] File { get; set; }

    /// <summary>Set where the vendor states something else than what it gives.</summary>
    public int? StatedRows { get; set; }

    public string? StatedSum { get; set; }

    public string Format { get; set; } = "csv";

    /// <summary>The vendor's clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public int Reads { get; private set; }

    public string Sum => Convert.ToHexStringLower(SHA256.HashData(File));

    public int Rows => Encoding.UTF8.GetString(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;

    public static Task<ExportServer> StartAsync(int rows = 12) =>
        StartAsync("record_id,name,note\r\n" + string.Concat(Enumerable.Range(1, rows).Select(row => $"{row},山田{row},\"第{row}回, \"\"済\"\"\"\r\n")));

    public static async Task<ExportServer> StartAsync(string file)
    {
        var server = new ExportServer(Loopback.Build(), Encoding.UTF8.GetBytes(file));
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ExportServer Next(Func<HttpContext, Task> script)
    {
        scripts.Enqueue(script);
        return this;
    }

    public JsonObject Offer(string binding) => new()
    {
        ["uri"] = $"{app.Urls.First()}/exports/{binding}",
        ["client_id"] = "town",
        ["client_secret"] = binding,
        ["format"] = Format,
        ["rows"] = StatedRows ?? Rows,
        ["sha256"] = StatedSum ?? Sum,
        ["expires_at"] = Time.GetUtcNow().AddDays(1).ToString("O", CultureInfo.InvariantCulture),
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Reads++;
        if (scripts.TryDequeue(out var script))
        {
            await script(context);
            return;
        }

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"town:{context.Request.Path.Value!.Split('/')[^1]}"));
        if (context.Request.Headers.Authorization != expected)
        {
            context.Response.StatusCode = 401;
            return;
        }

        await context.Response.Body.WriteAsync(File, context.RequestAborted);
    }
}
