using System.Net;
using System.Security.Cryptography;
using Catalog.Audit.Tree;
using Catalog.Selection.Record;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Selection;

public sealed class RecordFormsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_locks_the_record_and_downloads_it_once_it_is_signed(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.DecideWithRouteAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}/record";
        var form = (await town.ReadAsync(address, ct)).Form("#lock");

        var locked = await town.SendAsync(address, form, ct);
        var again = await town.SendAsync(address, form, ct);
        var waiting = await town.ReadAsync(address, ct);
        var early = await town.ReadAsync($"{address}/bundle.zip", ct);
        await SignAsync(database);
        var signed = await town.ReadAsync(address, ct);

        Assert.Equal((HttpStatusCode.Redirect, address), (locked.Status, locked.Location));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Contains($"href=\"{address}\"", (await town.ReadAsync($"/selections/{id.Value}", ct)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(64, waiting.Text("#digest").Length);
        Assert.Null(waiting.Page.QuerySelector("#download"));
        Assert.Equal(address, early.Location);
        Assert.Equal($"{address}/bundle.zip", signed.Page.QuerySelector("#download")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await town.ReadAsync($"{address}/bundle.zip", ct)).Status);
        Assert.Null(VerifyBundle.Run((await database.Get<ReadRecord>().RunAsync(id, People.Town, ct)).Value!.Content).Wrong);
        Assert.Contains("verify record-", signed.Text("code"), StringComparison.Ordinal);
        Assert.NotEmpty((await town.ReadAsync("/audit", ct)).Text(".checkpoint code"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_in_the_way_is_said_and_only_the_town_has_the_button(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var open = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        var decided = await Orders.DecideAsync(database, People.Town, ct);
        var foreign = await Orders.DecideAsync(database, People.Neighbour, ct);
        await using var portal = new PortalHost(database);
        var (town, auditor) = (await portal.SignInAsync("town", ct), await portal.SignInAsync("auditor", ct));

        var early = await town.ReadAsync($"/selections/{open.Value}/record", ct);
        var overseen = await auditor.ReadAsync($"/selections/{decided.Value}/record", ct);

        Assert.Contains("決定していない選定案件は確定できません", early.Text(".notice.warn"), StringComparison.Ordinal);
        Assert.Null(early.Page.QuerySelector("#lock"));
        Assert.Equal(HttpStatusCode.OK, overseen.Status);
        Assert.Null(overseen.Page.QuerySelector("#lock"));
        Assert.Equal(HttpStatusCode.NotFound, (await town.ReadAsync($"/selections/{foreign.Value}/record", ct)).Status);
        Assert.Equal($"/selections/{foreign.Value}/record", (await town.ReadAsync($"/selections/{foreign.Value}/record/bundle.zip", ct)).Location);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lock_of_a_case_that_changed_meanwhile_is_not_made(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.DecideWithRouteAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}/record";
        var form = (await town.ReadAsync(address, ct)).Form("#lock").With("Order.SeenVersion", "1");

        var answer = await town.SendAsync(address, form, ct);

        Assert.Contains("案件の内容が変わりました", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("#lock"));
    }

    private async Task SignAsync(TestDatabase database)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new CheckpointKey(1, pair.ExportSubjectPublicKeyInfo(), [1], DateTimeOffset.UnixEpoch);
        await using (var db = await database.Dbs.CreateDbContextAsync(ct))
        {
            db.CheckpointKeys.Add(key);
            Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        }

        await database.Get<SignCheckpoint>().RunAsync(
            await database.Get<PlaceFacts>().RunAsync(ct), key.Id, bytes => pair.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation), ct);
    }
}
