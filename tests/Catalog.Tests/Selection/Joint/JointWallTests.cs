using Catalog.Selection;
using Catalog.Selection.Joint;
using TestKit;
using static Catalog.Tests.Selection.Joint.JointTowns;

namespace Catalog.Tests.Selection.Joint;

public sealed class JointWallTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_reads_the_case_from_joining_on_and_a_third_town_never(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.OpenAsync();

        await DoneAsync(towns.InviteAsync(id));
        Assert.False(await towns.ReadsAsync(id, Joining));
        await DoneAsync(database.Get<SpeakForTown>().JoinAsync(id, Joining, ct));

        Assert.True(await towns.ReadsAsync(id, Joining));
        Assert.True(await towns.ReadsAsync(id, Lead));
        Assert.True(await towns.ReadsAsync(id, Auditor));
        Assert.False(await towns.ReadsAsync(id, Third));
        Assert.False(await towns.ReadsAsync(id, Operator));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_that_left_reads_nothing_any_more(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();

        await RefusedAsync("selection.text-missing", database.Get<SpeakForTown>().LeaveAsync(id, " ", Joining, ct));
        await DoneAsync(database.Get<SpeakForTown>().LeaveAsync(id, "単独で調達するため", Joining, ct));

        Assert.False(await towns.ReadsAsync(id, Joining));
        await RefusedAsync("selection.joint-not-joined", database.Get<SpeakForTown>().LeaveAsync(id, "もう一度", Joining, ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Grant_ends_with_its_last_day_in_Tokyo(Engine engine)
    {
        var time = new SetTime(Now);
        await using var database = await databases.OpenAtAsync(engine, time, ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();

        time.Now = Tokyo.StartOf(Until.AddDays(1)).AddTicks(-1);
        Assert.True(await towns.ReadsAsync(id, Joining));
        time.Now = Tokyo.StartOf(Until.AddDays(1));

        Assert.False(await towns.ReadsAsync(id, Joining));
        Assert.Equal(JointState.Expired, Assert.Single((await database.Get<ReadTowns>().RunAsync(id, Lead, ct)).Value!.Towns).State);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_from_which_the_grant_was_taken_back_reads_nothing_any_more(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();

        await DoneAsync(database.Get<InviteTown>().TakeBackAsync(new SelectionRef(id), Joining.Municipality!.Value, Lead, ct));

        Assert.False(await towns.ReadsAsync(id, Joining));
        await RefusedAsync("selection.joint-invitation-over", database.Get<SpeakForTown>().JoinAsync(id, Joining, ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_that_joined_changes_nothing(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new SetTime(Now), ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.JoinedAsync();
        var (change, which) = (database.Get<ChangeSelection>(), new SelectionRef(id));
        var before = (await towns.RowAsync(id)).Version;

        await RefusedAsync("selection.not-yours", change.StateNeedAsync(which, "要件", NeedStrength.Must, Joining, ct));
        await RefusedAsync("selection.not-yours", change.DropNeedAsync(which, 1, Joining, ct));
        await RefusedAsync("selection.not-yours", change.ShortlistAsync(which, "aozora-kenko", Joining, ct));
        await RefusedAsync("selection.not-yours", change.ExcludeAsync(which, "yamabiko-kenko", ExclusionReason.Cost, "費用", Joining, ct));
        await RefusedAsync("selection.not-yours", change.ReinstateAsync(which, "yamabiko-kenko", Joining, ct));
        await RefusedAsync("selection.not-yours", towns.DecideAsync(id, Joining));
        await RefusedAsync("selection.not-yours", towns.InviteAsync(id, Joining, Third));
        await RefusedAsync("selection.not-yours", database.Get<InviteTown>().TakeBackAsync(which, Joining.Municipality!.Value, Joining, ct));

        Assert.Equal(before, (await towns.RowAsync(id)).Version);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Invited_town_is_told_who_asks_and_nobody_else_is(Engine engine)
    {
        var time = new SetTime(Now);
        await using var database = await databases.OpenAtAsync(engine, time, ct);
        var towns = new JointTowns(database, ct);
        var id = await towns.OpenAsync();
        await DoneAsync(towns.InviteAsync(id));
        var read = database.Get<ReadInvitations>();

        var invitation = Assert.Single(await read.ListAsync(Joining, ct));
        Assert.Equal(("白川町", "共同で選定しませんか", Until), (invitation.Lead.Name, invitation.Own.Invited.Words, invitation.Own.Until));
        foreach (var other in (Actor[])[Lead, Third, Auditor, Operator])
        {
            Assert.Empty(await read.ListAsync(other, ct));
            await RefusedAsync("selection.joint-not-invited", database.Get<SpeakForTown>().JoinAsync(id, other, ct));
        }

        time.Now = Tokyo.StartOf(Until.AddDays(1));
        Assert.Empty(await read.ListAsync(Joining, ct));
        await RefusedAsync("selection.joint-invitation-over", database.Get<SpeakForTown>().JoinAsync(id, Joining, ct));
    }
}
