using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>One real headless Chromium for the assembly; a context of its own for each test.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>For a machine that builds and serves at the same time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string? Program = new[]
    {
        Environment.GetEnvironmentVariable("MARKETPLACE_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    }.FirstOrDefault(path => !string.IsNullOrEmpty(path) && File.Exists(path));

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string ScreenshotFolder { get; } =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    public Task<IBrowserContext> VisitAsync(Portal portal, string locale = "ja-JP", int width = 1366, int height = 768, bool javaScript = true) =>
        VisitAsync(portal.Address, locale, width, height, javaScript);

    /// <summary>A fresh visitor. Without Chromium the test is skipped with a sentence, or fails where nothing may be skipped.</summary>
    public async Task<IBrowserContext> VisitAsync(Uri address, string locale = "ja-JP", int width = 1366, int height = 768, bool javaScript = true)
    {
        if (browser is null)
        {
            const string Sentence = "There is no Chromium on this machine: install the package chromium, or name one in MARKETPLACE_CHROMIUM.";
            Assert.False(Environment.GetEnvironmentVariable("MARKETPLACE_REQUIRE_ALL") == "1", Sentence);
            Assert.Skip(Sentence);
        }

        return await browser!.NewContextAsync(new()
        {
            BaseURL = address.GetLeftPart(UriPartial.Authority),
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
        });
    }
}
