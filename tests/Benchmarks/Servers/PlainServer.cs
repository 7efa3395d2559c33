using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Servers;

/// <summary>The least that ASP.NET Core can do, in the same process: one text, one JSON object, one page of plain Blazor.</summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private readonly WebApplication running;

    private PlainServer(WebApplication app) => (running, Address) = (app, new Uri(app.Urls.First()));

    public Uri Address { get; }

    /// <param name="html">The page that plain Blazor is to write, element by element.</param>
    /// <param name="ct">Cancels the start.</param>
    public static async Task<PlainServer> StartAsync(string html, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton(Markup.Parse(html)).AddRazorComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/plaintext", () => "Hello, World!");
        app.MapGet("/json", () => TypedResults.Json(new Greeting("Hello, World!")));
        app.MapRazorComponents<PlainRoot>();
        await app.StartAsync(ct);
        return new PlainServer(app);
    }

    public async ValueTask DisposeAsync() => await running.DisposeAsync();

    private sealed record Greeting(string Message);
}
