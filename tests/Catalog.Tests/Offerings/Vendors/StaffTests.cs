using Catalog.Offerings.Vendors;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Offerings.Vendors;

public sealed class StaffTests(Databases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Link_lets_one_person_join_once(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var made = (await database.Get<InviteStaff>().RunAsync(Founding.Code, VendorRole.Editor, founding.Owner, Ct)).Value!;
        var join = database.Get<JoinVendor>();

        var first = await join.RunAsync(made.Word, Founding.Colleague, Ct);
        var second = await join.RunAsync(made.Word, Founding.Colleague with { Subject = "3" }, Ct);

        Assert.Equal((Founding.Code, VendorRole.Editor), (first.Value!.Vendor, first.Value.VendorRole));
        Assert.Equal("offerings.vendor-invitation-unusable", second.Fault?.Code);
    }

    [Fact]
    public async Task Link_is_dead_after_seven_days_or_when_it_was_revoked()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero));
        await using var database = await databases.OpenAtAsync(Engine.Sqlite, time, Ct);
        var founding = await Founding.BuildAsync(database);
        var invite = database.Get<InviteStaff>();
        var revoked = (await invite.RunAsync(Founding.Code, VendorRole.Reader, founding.Owner, Ct)).Value!;
        await invite.RevokeAsync(Founding.Code, revoked.Id, founding.Owner, Ct);
        var old = (await invite.RunAsync(Founding.Code, VendorRole.Reader, founding.Owner, Ct)).Value!;
        time.Advance(VendorInvitation.Life);

        var refused = await Task.WhenAll(new[] { revoked.Word, old.Word, "unknown" }.Select(word => database.Get<JoinVendor>().RunAsync(word, Founding.Colleague, Ct)));

        Assert.All(refused, each => Assert.Equal("offerings.vendor-invitation-unusable", each.Fault?.Code));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Last_owner_stays(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        await founding.JoinAsync(VendorRole.Editor);
        var (owner, editor) = (await founding.IdOfAsync(Founding.Founder), await founding.IdOfAsync(Founding.Colleague));
        var change = database.Get<ChangeStaff>();

        var lowered = await change.RunAsync(Founding.Code, owner, VendorRole.Editor, founding.Owner, Ct);
        var left = await change.RemoveAsync(Founding.Code, owner, founding.Owner, Ct);
        var raised = await change.RunAsync(Founding.Code, editor, VendorRole.Owner, founding.Owner, Ct);
        var leftThen = await change.RemoveAsync(Founding.Code, owner, founding.Owner, Ct);

        Assert.Equal(("offerings.vendor-last-owner", "offerings.vendor-last-owner"), (lowered.Fault?.Code, left.Fault?.Code));
        Assert.True(raised.IsDone && leftThen.IsDone);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_owners_who_remove_each_other_at_once_one_stays(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var other = await founding.JoinAsync(VendorRole.Owner);
        var (first, second) = (await founding.IdOfAsync(Founding.Founder), await founding.IdOfAsync(Founding.Colleague));
        var change = database.Get<ChangeStaff>();

        await Task.WhenAll(change.RemoveAsync(Founding.Code, second, founding.Owner, Ct), change.RemoveAsync(Founding.Code, first, other, Ct));

        Assert.NotEmpty((await founding.SheetAsync()).Staff);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Reader_changes_nothing_but_can_leave_and_come_back(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var reader = await founding.JoinAsync(VendorRole.Reader);

        var qualified = await database.Get<RecordQualification>().RunAsync(Founding.Code, new QualificationOrder(QualificationKind.Isms, "IS 1", null, null), reader, Ct);
        var invited = await database.Get<InviteStaff>().RunAsync(Founding.Code, VendorRole.Owner, reader, Ct);
        var left = await database.Get<ChangeStaff>().RemoveAsync(Founding.Code, await founding.IdOfAsync(Founding.Colleague), reader, Ct);
        var back = await founding.JoinAsync(VendorRole.Editor);

        Assert.Equal(("offerings.vendor-only-reading", "offerings.vendor-only-owners"), (qualified.Fault?.Code, invited.Fault?.Code));
        Assert.True(left.IsDone);
        Assert.Equal(VendorRole.Editor, back.VendorRole);
    }
}
