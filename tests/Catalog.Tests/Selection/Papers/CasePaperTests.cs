using System.IO.Compression;
using System.Text.Json;
using Catalog.Papers;
using Catalog.Selection.Papers;
using Catalog.Tests.Selection.Record;
using TestKit;
using UglyToad.PdfPig;

namespace Catalog.Tests.Selection.Papers;

public sealed class CasePaperTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_of_a_locked_case_say_what_the_record_says_and_carry_its_digest()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var (bundle, _) = await LockedCase.BundleAsync(database);
        await using var archive = new ZipArchive(new MemoryStream(bundle));
        using var record = JsonDocument.Parse(await ReadAsync(archive, "record.json"));
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await ReadAsync(archive, "record.json")));

        using var reason = PdfDocument.Open(await ReadAsync(archive, "papers/reason.pdf"));
        var text = string.Concat(reason.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));

        Assert.Contains("最も安い", text, StringComparison.Ordinal);
        Assert.Contains("費用が高い", text, StringComparison.Ordinal);
        Assert.Contains(digest, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_of_the_budget_add_up_to_the_price_that_the_comparison_shows()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await LockedCase.DecideAsync(database);
        var sheet = (await database.Get<ReadPapers>().RunAsync(id, LockedCase.Clerk, System.Globalization.CultureInfo.GetCultureInfo("ja-JP"), ct)).Value!;
        var (budget, comparison) = (Table(sheet, "budget"), Table(sheet, "comparison"));

        var net = budget.Rows[^1][3].Number!.Value;
        var chosen = comparison.Rows.Single(row => row[^1].Text == "選定したサービス");

        Assert.Equal(6, budget.Rows.Count);
        Assert.Equal(net, budget.Rows.SkipLast(1).Sum(row => row[3].Number!.Value));
        Assert.Equal(chosen[2].Number, net + (net / 10));
    }

    [Fact]
    public async Task Paper_that_has_no_facts_yet_is_refused_and_an_unknown_one_named()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await LockedCase.DecideAsync(database);
        var papers = database.Get<ReadPapers>();

        Assert.Equal("selection.paper-not-yet", (await papers.FileAsync(id, "quote-request.pdf", LockedCase.Clerk, ct)).Fault!.Code);
        Assert.Equal("selection.unknown-paper", (await papers.FileAsync(id, "reason.docx", LockedCase.Clerk, ct)).Fault!.Code);
        Assert.Equal("selection.unknown", (await papers.FileAsync(id, "reason.pdf", LockedCase.Clerk with { Municipality = Catalog.Municipalities.MunicipalityCode.Parse("215040", null) }, ct)).Fault!.Code);
    }

    private static PaperTable Table(CasePaperSheet sheet, string name) =>
        sheet.Papers.Single(each => each.Name == name).Paper!.Blocks.OfType<PaperTable>().First();

    private static async Task<byte[]> ReadAsync(ZipArchive archive, string name)
    {
        await using var entry = await archive.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
