using Catalog.Municipalities;

namespace Catalog.Tests.Selection.Quotes;

/// <summary>Those of the tests about quotes.</summary>
internal static class QuotingPeople
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static Actor Town { get; } = Clerk("town", "215066");

    public static Actor Colleague { get; } = Clerk("colleague", "215066");

    public static Actor Village { get; } = Clerk("village", "215074");

    public static Actor Auditor { get; } = new(ActorKind.Person, "demo#auditor", "監査担当", Role.Auditor);

    /// <summary>Those who must not read a case of the town at all.</summary>
    public static IReadOnlyList<Actor> Outsiders { get; } =
    [
        Village, new(ActorKind.Person, "demo#curator", "審査担当", Role.Curator), new(ActorKind.Person, "demo#operator", "運用担当", Role.Operator),
        new(ActorKind.Person, "demo#aozora", "営業担当", Role.Vendor, Vendor: "aozora"),
    ];

    private static Actor Clerk(string key, string town) =>
        new(ActorKind.Person, $"demo#{key}", key, Role.TownStaff, MunicipalityCode.Parse(town, null));
}
