using Catalog.Municipalities;
using Catalog.Selection;
using TestKit;

namespace Catalog.Tests.Selection;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

/// <summary>Cases of the two municipalities of the demonstration, and one without any rules.</summary>
internal static class Towns
{
    public static Actor Town { get; } = Clerk("215066");

    public static Actor Village { get; } = Clerk("215074");

    public static Actor WithoutRules { get; } = Clerk("215040");

    public static Actor Auditor { get; } = new(ActorKind.Person, "auditor", "監査担当", Role.Auditor);

    public static Actor VendorOf(string code) => new(ActorKind.Person, code, "営業", Role.Vendor, Vendor: code);

    public static async Task<SelectionId> OpenAsync(TestDatabase database, Actor by, CancellationToken ct, params string[] candidates)
    {
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(by.Municipality!.Value, "健康管理の更新", 17), by, ct);
        foreach (var candidate in candidates)
        {
            Assert.True((await database.Get<ChangeSelection>().ShortlistAsync(new SelectionRef(opened.Value), candidate, by, ct)).IsDone);
        }

        return opened.Value;
    }

    private static Actor Clerk(string code) =>
        new(ActorKind.Person, "clerk-" + code, "情報担当", Role.TownStaff, MunicipalityCode.Parse(code, null));
}
