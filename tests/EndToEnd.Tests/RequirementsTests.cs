using System.Globalization;
using System.Text.RegularExpressions;
using Catalog;
using Catalog.Conformance;
using Catalog.Standards;
using Catalog.Storage;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TestKit.Standards;

namespace EndToEnd.Tests;

/// <summary>Three offerings over 800 requirements, as an official uses the table: by keyboard, on paper and in a spreadsheet.</summary>
public sealed partial class RequirementsTests(Portal portal, Chrome chrome, ITestOutputHelper output)
{
    private const string Compare = "/compare?offering=aozora-kenko&offering=minato-kenko&offering=yamabiko-kenko";

    private const string Table = "/compare/requirements?offering=aozora-kenko&offering=minato-kenko&offering=yamabiko-kenko&spec=019@8.0&asOf=2026-07-01";

    private const string Report = "/offerings/aozora-kenko/conformance?spec=019@8.0&asOf=2026-07-01";

    private const string Must = "実装必須";

    /// <summary>An A3 sheet lying down, less 10 mm at each side, in CSS pixels.</summary>
    private const int PaperWidth = (int)((420 - 20) / 25.4 * 96);

    [Theory]
    [InlineData(Table, 1366)]
    [InlineData(Table, 390)]
    [InlineData(Report, 1366)]
    [InlineData(Report, 390)]
    [InlineData(Compare, 390)]
    public async Task Page_has_no_accessibility_violation_and_moves_sideways_in_its_table_alone(string address, int width)
    {
        await FillAsync();
        await using var visit = await chrome.VisitAsync(portal, width: width);
        var page = await visit.NewPageAsync();
        await page.GotoAsync(address);
        await ShotAsync(page, $"{(address == Report ? "report" : address == Table ? "requirements" : "compare-options")}-{width}");

        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });

        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Filter_chapter_and_rows_are_reached_by_keyboard_alone()
    {
        await FillAsync();
        await using var visit = await chrome.VisitAsync(portal);
        var page = await visit.NewPageAsync();
        await page.GotoAsync(Compare);
        await TabToAsync(page, "a[href^='/compare/requirements']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("select[name=class]")).ToBeAttachedAsync();

        await TabToAsync(page, "select[name=class]");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "form.filters button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".sheets .k b").Filter(new() { HasNotText = Must })).ToHaveCountAsync(0);
        await TabToAsync(page, "nav .chip[href$='#c2']");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#c2 h3")).ToBeInViewportAsync();
        await TabToAsync(page, "#c2 thead a");
        await ScrollsByKeysAsync(page);
        Assert.All(await page.Locator(".sheets .k b").AllTextContentsAsync(), word => Assert.Equal(Must, word));
    }

    [Fact]
    public async Task Paper_of_A3_lying_down_holds_every_column_and_repeats_the_heads()
    {
        await FillAsync();
        await using var visit = await chrome.VisitAsync(portal, width: PaperWidth);
        var page = await visit.NewPageAsync();
        await page.GotoAsync($"{Table}&offering=aozora-sesshu&offering=yamabiko-sesshu&offering=minato-madoguchi&diff=only");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var widths = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.sheets table')].map(t => t.getBoundingClientRect().right)");
        var hidden = await page.EvaluateAsync<int>("[...document.querySelectorAll('.sheets th, .sheets td')].filter(c => c.scrollWidth > c.clientWidth + 1).length");
        var heads = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.sheets thead')].map(h => getComputedStyle(h).display)");
        await ShotAsync(page, "requirements-paper");
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Path = Path.Combine(Chrome.ScreenshotFolder, "requirements.pdf"), PreferCSSPageSize = true }));

        Assert.All(MediaBox().Matches(pdf), paper =>
        {
            Assert.InRange(double.Parse(paper.Groups["width"].Value, CultureInfo.InvariantCulture), 1190, 1192);
            Assert.InRange(double.Parse(paper.Groups["height"].Value, CultureInfo.InvariantCulture), 841, 843);
        });
        Assert.All(widths, right => Assert.InRange(right, 1, PaperWidth));
        Assert.Equal(0, hidden);
        Assert.All(heads, display => Assert.Equal("table-header-group", display));
    }

    [Fact]
    public async Task Spreadsheet_has_the_cells_of_the_page_and_the_page_is_light()
    {
        await FillAsync();
        await using var visit = await chrome.VisitAsync(portal);
        var page = await visit.NewPageAsync();
        var response = await page.GotoAsync(Table, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var weight = (await response!.Request.SizesAsync()).ResponseBodySize;
        output.WriteLine($"{weight:#,0} bytes of {(await page.ContentAsync()).Length:#,0} letters");

        var shown = await page.EvaluateAsync<string[][]>(
            "[...document.querySelectorAll('.sheets tbody tr:not(.g)')].map(r => [...r.querySelectorAll('td')].map(c => [...c.querySelectorAll('p')].map(p => p.textContent).join('\\n')))");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        await using var file = await download.CreateReadStreamAsync();

        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(800, shown.Length);
        Assert.Equal(shown, await CellsAsync(file));
        Assert.InRange(weight, 1, 150_000);
    }

    /// <summary>Presses Tab until the element has the focus; one that never gets it fails the test.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < 120; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) === true", selector))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private static async Task ScrollsByKeysAsync(IPage page)
    {
        const string Top = "document.querySelector('.sheets').scrollTop";
        var before = await page.EvaluateAsync<double>(Top);
        await page.Keyboard.PressAsync("PageDown");
        await page.WaitForFunctionAsync($"before => {Top} > before", before);
    }

    private static async Task<string[][]> CellsAsync(Stream download)
    {
        using var bytes = new MemoryStream();
        await download.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        using var file = SpreadsheetDocument.Open(bytes, isEditable: false);
        var book = file.WorkbookPart!;
        var first = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!.Value!);
        return [.. first.Worksheet!.Descendants<Row>().Skip(1).Select(row => (string[])[.. row.Elements<Cell>().Skip(8).Select(cell => cell.InnerText)])];
    }

    private static async Task ShotAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Chrome.ScreenshotFolder, $"{name}.png") });
        if (await page.Locator(".sheets").CountAsync() > 0)
        {
            await page.EvaluateAsync("document.querySelector('.sheets').scrollIntoView()");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Chrome.ScreenshotFolder, $"{name}-table.png") });
        }
    }

    /// <summary>Sizes of paper in points: A3 lying down is 1190.6 by 841.9.</summary>
    [GeneratedRegex(@"/MediaBox\s*\[0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MediaBox();

    /// <summary>Puts the specification and the claims into the running marketplace; what is there already stays.</summary>
    private async Task FillAsync()
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddCatalog(new DatabaseOptions { ConnectionString = portal.ConnectionString }).BuildServiceProvider();
        await StatedHealth.BuildAsync(
            services.GetRequiredService<ImportStandard>(), services.GetRequiredService<RecordStatement>(), rows: 800,
            ["aozora-kenko", "minato-kenko", "yamabiko-kenko", "aozora-sesshu", "yamabiko-sesshu"], TestContext.Current.CancellationToken);
    }
}
