using System.Net;
using Catalog;
using Catalog.Selection;
using Catalog.Selection.Joint;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Selection.Joint;

public sealed class JointPagesTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_towns_walk_from_the_invitation_to_an_assent(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        var address = $"/selections/{id.Value}/towns";
        await using var portal = new PortalHost(database);
        var (lead, village) = (await portal.SignInAsync("town", ct), await portal.SignInAsync("village", ct));

        var invited = await lead.SendAsync(address, (await lead.ReadAsync(address, ct)).Form("#town")
            .With("Input.Town", "215074").With("Input.Words", "共同で選定しませんか").With("Input.Until", "2099-03-31"), ct);
        Assert.Equal(address + "?kept=Invite", invited.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await village.ReadAsync(address, ct)).Status);

        var list = await village.ReadAsync("/selections", ct);
        Assert.Contains("共同で選定しませんか", list.Text("section"), StringComparison.Ordinal);
        Assert.DoesNotContain("健康管理の更新", list.Text("main"), StringComparison.Ordinal);
        var joined = await village.SendAsync("/selections", list.Form("button[value=Join]").With("Invitation.Act", "Join"), ct);
        Assert.Equal(address + "?kept=Join", joined.Location);
        Assert.Equal(2, (await village.ReadAsync(address, ct)).Page.QuerySelectorAll("td.number").Length);

        var page = await village.ReadAsync($"/selections/{id.Value}", ct);
        Assert.Equal((HttpStatusCode.OK, 0), (page.Status, page.Page.QuerySelectorAll("#decide, #candidate-code").Length));
        await database.Get<ChangeSelection>().DecideAsync(new SelectionRef(id), "yamabiko-kenko", "yamabiko-kenko-small", "最も安い", People.Town, ct);
        var said = await village.SendAsync(address, (await village.ReadAsync(address, ct)).Form("#view").With("Input.Words", "同意する").With("Input.Act", "Assent"), ct);
        Assert.Equal(address + "?kept=Assent", said.Location);
        Assert.Contains($"selection={id.Value}", (await village.ReadAsync(address, ct)).Page.QuerySelector("#own ~ p a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Declining_without_a_reason_is_said_beside_the_field(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        await database.Get<InviteTown>().RunAsync(new InviteTownOrder(new SelectionRef(id), DemoVillage.Municipality!.Value, "ご一緒に", new DateOnly(2099, 3, 31)), People.Town, ct);
        await using var portal = new PortalHost(database);
        var village = await portal.SignInAsync("village", ct);

        var form = (await village.ReadAsync("/selections", ct)).Form("button[value=Decline]").With("Invitation.Act", "Decline");
        Assert.Contains("必須の項目", (await village.SendAsync("/selections", form, ct)).Text(".error"), StringComparison.Ordinal);

        Assert.Equal("/selections", (await village.SendAsync("/selections", form.With("Invitation.Words", "今回は見送る"), ct)).Location);
        Assert.Empty(await database.Get<ReadInvitations>().ListAsync(DemoVillage, ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Operator_moves_cases_with_a_form_and_nobody_else_opens_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        await using var portal = new PortalHost(database);
        var mover = await portal.SignInAsync("operator", ct);
        var form = (await mover.ReadAsync("/operations/moves", ct)).Form("#from")
            .With("Input.From", "215066").With("Input.To", "215074").With("Input.Day", "2026-01-01").With("Input.Source", "令和8年告示第1号");

        Assert.Contains("必須の項目", (await mover.SendAsync("/operations/moves", form, ct)).Text("#cases-error"), StringComparison.Ordinal);
        var named = form.With("Input.Named", "true").With("Input.Cases", id.Value.ToString());
        Assert.Equal("/operations/moves?moved=1", (await mover.SendAsync("/operations/moves", named, ct)).Location);
        Assert.Equal("/operations/moves?moved=0", (await mover.SendAsync("/operations/moves", named, ct)).Location);

        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("village", ct)).ReadAsync($"/selections/{id.Value}", ct)).Status);
        foreach (var person in (string[])["town", "village", "aozora", "auditor"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(person, ct)).ReadAsync("/operations/moves", ct)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Page_of_the_towns_opens_to_the_case_and_to_overseers_alone(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        await using var portal = new PortalHost(database);
        (string Person, HttpStatusCode Status)[] table =
        [
            ("town", HttpStatusCode.OK), ("colleague", HttpStatusCode.OK), ("auditor", HttpStatusCode.OK), ("village", HttpStatusCode.NotFound),
            ("operator", HttpStatusCode.NotFound), ("aozora", HttpStatusCode.Forbidden), ("minato", HttpStatusCode.Forbidden),
        ];

        foreach (var (person, status) in table)
        {
            Assert.Equal((person, status), (person, (await (await portal.SignInAsync(person, ct)).ReadAsync($"/selections/{id.Value}/towns", ct)).Status));
        }
    }

    private static Actor DemoVillage { get; } = People.Town with { Id = "demo#village", Municipality = Catalog.Municipalities.MunicipalityCode.Parse("215074", null) };
}
