using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Catalog.Conformance;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Marketplace.Web.Tests.Pages;
using Microsoft.AspNetCore.Mvc.Testing;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Web.Tests.Comparison;

public sealed class RequirementsPageTests(Databases databases, ITestOutputHelper output)
{
    private const string Three = "offering=aozora-kenko&offering=minato-kenko&offering=yamabiko-kenko&spec=019@8.0&asOf=2026-07-01";

    private static readonly string[] Health = ["aozora-kenko", "minato-kenko", "yamabiko-kenko"];

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Page_and_spreadsheet_have_the_same_rows_and_words(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await StatedHealth.BuildAsync(database, rows: 80, Health, ct);
        await using var portal = new PortalHost(database);

        var page = await portal.Visit().ReadAsync($"/compare/requirements?{Three}&class=must&diff=only", ct);
        var sheet = await SheetAsync(portal, $"/compare/requirements.xlsx?{Three}&class=must&diff=only");

        var rows = page.Page.QuerySelectorAll(".sheets tbody tr:not(.g)").ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count + 1, sheet.Count);
        foreach (var (shown, written) in rows.Zip(sheet.Skip(1)))
        {
            Assert.Contains(written[2], shown.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(written[4], shown.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(shown.QuerySelectorAll("td").Select(cell => string.Join('\n', cell.QuerySelectorAll("p").Select(line => line.TextContent))), written.Skip(8));
        }
    }

    [Fact]
    public async Task Column_without_statement_says_what_to_do_and_a_filter_without_rows_too()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await StatedHealth.BuildAsync(database, rows: 20, Health[..1], ct);
        await using var portal = new PortalHost(database);

        var page = await portal.Visit().ReadAsync($"/compare/requirements?{Three}", ct);
        var none = await portal.Visit().ReadAsync($"/compare/requirements?{Three}&diff=only", ct);

        Assert.NotNull(page.Page.QuerySelector(".scroller a[href='/offerings/minato-kenko']"));
        Assert.Contains("登録なし", page.Text(".sheets td"), StringComparison.Ordinal);
        Assert.Contains("spec=019@8.0", none.Page.QuerySelector(".empty a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare/requirements")]
    [InlineData("/compare/requirements?offering=aozora-kenko&spec=019")]
    [InlineData("/compare/requirements?offering=aozora-kenko&offering=minato-kenko&spec=019@9.9")]
    public async Task What_cannot_be_compared_is_answered_with_the_reason_and_a_way_back(string address)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);

        var page = await portal.Visit().ReadAsync(address, ct);
        var file = await portal.Visit().ReadAsync(address.Replace("requirements", "requirements.xlsx", StringComparison.Ordinal), ct);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Page.QuerySelector("[role=alert]"));
        Assert.StartsWith("/compare", page.Page.QuerySelector(".buttons a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Found, address), (file.Status, file.Location));
    }

    [Fact]
    public async Task Six_offerings_over_800_rows_are_light_and_quick()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await StatedHealth.BuildAsync(database, rows: 800, [.. Health, "aozora-sesshu", "yamabiko-sesshu"], ct);
        await using var portal = new PortalHost(database);
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var address = new Uri($"/compare/requirements?{Three}&offering=aozora-sesshu&offering=yamabiko-sesshu&offering=minato-madoguchi", UriKind.Relative);
        var quickest = TimeSpan.MaxValue;
        byte[] body = [];

        for (var round = 0; round < 12; round++)
        {
            var start = Stopwatch.GetTimestamp();
            body = await client.GetByteArrayAsync(address, ct);
            var taken = Stopwatch.GetElapsedTime(start);
            quickest = taken < quickest ? taken : quickest;
        }

        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await brotli.WriteAsync(body, ct);
        }

        output.WriteLine($"{body.Length:#,0} bytes, {packed.Length:#,0} compressed, {quickest.TotalMilliseconds:0.0} ms");
        Assert.InRange(packed.Length, 1, 150_000);
    }

    [Fact]
    public async Task Check_of_a_town_stands_on_its_own_page_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var spec = await StatedHealth.BuildAsync(database, rows: 20, Health, ct);
        await StatedHealth.StateAsync(
            database.Get<RecordStatement>(), GeneratedSpec.Statement(spec, "aozora-kenko", 31, EvidenceKind.TownCheck), StatingPeople.Town("215066"), ct);
        await using var portal = new PortalHost(database);
        string[] addresses = [$"/compare/requirements?{Three}", "/offerings/aozora-kenko/conformance?spec=019@8.0&asOf=2026-07-01"];

        foreach (var address in addresses)
        {
            var (own, anyone) = (await (await portal.SignInAsync("town", ct)).ReadAsync(address, ct), await portal.Visit().ReadAsync(address, ct));
            Assert.Contains("自治体確認", own.Text(".sheets td"), StringComparison.Ordinal);
            Assert.DoesNotContain("自治体確認", anyone.Text(".sheets"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Comparison_leads_to_the_requirements_of_each_shared_system_and_holds_chosen_options()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await StatedHealth.BuildAsync(database, rows: 20, Health, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);

        var plain = await town.ReadAsync("/compare?offering=aozora-kenko&offering=minato-kenko", ct);
        var chosen = await town.ReadAsync("/compare?offering=aozora-kenko&offering=minato-kenko&option=aozora-kenko-sms", ct);

        Assert.NotNull(plain.Page.QuerySelector("a[href='/compare/requirements?offering=aozora-kenko&offering=minato-kenko&spec=019']"));
        Assert.Contains("800,000円", chosen.Text("td"), StringComparison.Ordinal);
        Assert.DoesNotContain("800,000円", plain.Text("td"), StringComparison.Ordinal);
        Assert.Single(chosen.Page.QuerySelectorAll("input[name=option][checked]"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Offering_shows_each_kind_of_evidence_in_a_column_of_its_own(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var spec = await StatedHealth.BuildAsync(database, rows: 30, Health, ct);
        await StatedHealth.StateAsync(database.Get<RecordStatement>(), GeneratedSpec.Statement(spec, "aozora-kenko", 41, EvidenceKind.MachineTest), StatingPeople.Curator, ct);
        await using var portal = new PortalHost(database);

        var page = await portal.Visit().ReadAsync("/offerings/aozora-kenko/conformance?spec=019@8.0&asOf=2026-07-01&verdict=fails", ct);

        Assert.Equal(["要件", "事業者の申告", "機械試験"], page.Page.QuerySelector(".sheets thead tr")!.QuerySelectorAll("th").Select(head => head.FirstChild!.TextContent.Trim()));
        Assert.All(page.Page.QuerySelectorAll(".sheets tbody tr"), row => Assert.Contains("不適合", row.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.Page.QuerySelectorAll(".sheets tbody tr"));
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> SheetAsync(PortalHost portal, string address)
    {
        using var client = portal.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), ct);
        Assert.Contains(".xlsx", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        using var file = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(ct), isEditable: false);
        var book = file.WorkbookPart!;
        var first = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!.Value!);
        return [.. first.Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.InnerText)])];
    }
}
