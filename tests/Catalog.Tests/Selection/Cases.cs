using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Scores;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Selection;

/// <summary>Cases of one town, for tests that begin later.</summary>
internal static class Cases
{
    public static MunicipalityCode Town { get; } = MunicipalityCode.Parse("215066", null);

    public static Actor Clerk { get; } = new(ActorKind.Person, "test#clerk", "情報担当", Role.TownStaff, Town);

    public static Actor Colleague { get; } = Clerk with { Id = "test#colleague", Name = "総務担当" };

    public static Actor Neighbour { get; } = new(ActorKind.Person, "test#neighbour", "七宗町", Role.TownStaff, MunicipalityCode.Parse("215040", null));

    public static Actor Auditor { get; } = new(ActorKind.Person, "test#auditor", "監査担当", Role.Auditor);

    public static WeightsOrder Weights { get; } = new(60, [new CriterionOrder("操作性", 25, "難しい", "普通", "易しい"), new CriterionOrder("支援体制", 15, "なし", "平日", "常時")]);

    public static async Task<SelectionRef> OpenAsync(TestDatabase database, CancellationToken ct, params string[] candidates)
    {
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Town, "健康管理の更新", 17), Clerk, ct);
        var which = new SelectionRef(opened.Value);
        foreach (var candidate in candidates)
        {
            Assert.Null((await database.Get<ChangeSelection>().ShortlistAsync(which, candidate, Clerk, ct)).Fault);
        }

        return which;
    }

    /// <summary>The town has two people, the neighbour one.</summary>
    public static async Task AdmitAsync(TestDatabase database, CancellationToken ct)
    {
        foreach (var person in (Actor[])[Clerk, Colleague, Neighbour])
        {
            var admitted = await database.Get<AdmitMember>().RunAsync("test", person.Id.Split('#')[1], person, Actor.Platform, ct);
            Assert.True(admitted.IsDone);
        }
    }

    public static Task<Outcome<int>> ScoreAsync(TestDatabase database, SelectionRef which, string offering, int first, int second, CancellationToken ct) =>
        database.Get<GiveScores>().RunAsync(which, offering, [new ScoreOrder(1, first, "実演で確かめた"), new ScoreOrder(2, second, "契約書案による")], Clerk, ct);

    /// <summary>What waits, as codes.</summary>
    public static async Task<IReadOnlyList<string>> WaitingAsync(TestDatabase database, SelectionRef which, CancellationToken ct) =>
        [.. (await database.Get<Catalog.Selection.Carrying.ReadWaiting>().OfAsync(which.Id, Clerk, ct)).Value!.Waiting.Select(each => each.What)];

    /// <summary>The record of one part.</summary>
    public static async Task<System.Text.Json.Nodes.JsonNode?> RecordAsync(TestDatabase database, SelectionRef which, string part, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var selection = await db.Selections.AsNoTracking().SingleAsync(each => each.Id == which.Id, ct);
        return await database.Get<CaseParts>().All.Single(each => each.Name == part).RecordAsync(db, selection, ct);
    }
}
