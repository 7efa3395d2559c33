using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Selection;
using Catalog.Selection.Joint;
using TestKit;

namespace Catalog.Tests.Selection.Joint;

/// <summary>A clock that stands until a test sets it.</summary>
internal sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Two towns of Gifu that decide together, and a third that has nothing to do with it.</summary>
internal sealed class JointTowns(TestDatabase database, CancellationToken ct)
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public static DateOnly Until { get; } = new(2026, 12, 31);

    public static Actor Lead { get; } = Staff("215066", "白川町 情報担当");

    public static Actor Joining { get; } = Staff("215040", "七宗町 情報担当");

    public static Actor Third { get; } = Staff("072052", "白河市 情報担当");

    public static Actor Auditor { get; } = new(ActorKind.Person, "auditor", "監査担当", Role.Auditor);

    public static Actor Operator { get; } = new(ActorKind.Person, "operator", "運用担当", Role.Operator);

    public static Actor Staff(string code, string name) =>
        new(ActorKind.Person, "clerk-" + code, name, Role.TownStaff, MunicipalityCode.Parse(code, null));

    public async Task<SelectionId> OpenAsync(Actor? by = null)
    {
        var town = by ?? Lead;
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(town.Municipality!.Value, "健康管理の更新", 17), town, ct);
        await DoneAsync(database.Get<ChangeSelection>().ShortlistAsync(new SelectionRef(opened.Value), "yamabiko-kenko", town, ct));
        return opened.Value;
    }

    public Task<Outcome<int>> InviteAsync(SelectionId id, Actor? by = null, Actor? whom = null) => database.Get<InviteTown>().RunAsync(
        new InviteTownOrder(new SelectionRef(id), (whom ?? Joining).Municipality!.Value, "共同で選定しませんか", Until), by ?? Lead, ct);

    public async Task<SelectionId> JoinedAsync()
    {
        var id = await OpenAsync();
        await DoneAsync(InviteAsync(id));
        await DoneAsync(database.Get<SpeakForTown>().JoinAsync(id, Joining, ct));
        return id;
    }

    public Task<Outcome<int>> DecideAsync(SelectionId id, Actor? by = null) => database.Get<ChangeSelection>().DecideAsync(
        new SelectionRef(id), "yamabiko-kenko", "yamabiko-kenko-small", "要件を満たし最も安い", by ?? Lead, ct);

    public async Task<bool> ReadsAsync(SelectionId id, Actor actor)
    {
        var found = await database.Get<SelectionSheets>().FindAsync(id, actor, ct);
        var listed = await database.Get<SelectionSheets>().ListAsync(actor, 0, 100, ct);
        var towns = await database.Get<ReadTowns>().RunAsync(id, actor, ct);
        Assert.Equal((found.IsDone, found.IsDone), (listed.Items.Any(row => row.Id == id), towns.IsDone));
        return found.IsDone;
    }

    public async Task RegisterBrokerAsync()
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        db.Brokers.Add(new Broker("yamabiko", "https://yamabiko.example/", "marketplace", [1], Now));
        Assert.True((await db.SaveAsync(Actor.Platform, [], ct)).IsDone);
    }

    public async Task<SelectionCase> RowAsync(SelectionId id)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return db.Selections.Single(each => each.Id == id);
    }

    public static async Task DoneAsync(Task<Outcome> acting) => Assert.Null((await acting).Fault?.Code);

    public static async Task DoneAsync(Task<Outcome<int>> acting) => Assert.Null((await acting).Fault?.Code);

    public static async Task RefusedAsync(string code, Task<Outcome> acting) => Assert.Equal(code, (await acting).Fault?.Code);

    public static async Task RefusedAsync<T>(string code, Task<Outcome<T>> acting) => Assert.Equal(code, (await acting).Fault?.Code);
}
