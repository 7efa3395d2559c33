using Catalog.Conformance;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Api.Tests.Edge;

/// <summary>Every role at every address. Each caller holds every scope, so that only the walls of the catalog decide.</summary>
public sealed class WallTests(Apis apis)
{
    /// <summary>How many items of a private list each role sees: one case, one subscription, both of the own town and of vendor aozora.</summary>
    private static readonly (string Address, int[] Totals)[] Lists =
    [
        ("/api/v1/selections",    [1, 0, 0, 0, 0, 1, 0]),
        ("/api/v1/subscriptions", [1, 0, 1, 0, 0, 1, 1]),
    ];

    [Fact]
    public async Task Every_address_stands_in_the_table()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        Assert.Equal(WallTable.Rows.Select(row => row.Address).Order(StringComparer.Ordinal), WalledTown.AddressesOf(api).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_role_meets_at_every_address_what_the_table_says(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await WalledTown.BuildAsync(api);
        var wrong = new List<string>();

        foreach (var (address, statuses) in WallTable.Rows)
        {
            foreach (var (role, expected) in WallTable.Roles.Zip(statuses))
            {
                var status = await town.VisitAsync(address, role == WallTable.Roles[0] ? api.Anonymous : await api.AsAsync(role));
                if (status != expected)
                {
                    wrong.Add($"{address} by {role}: {status} instead of {expected}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Private_lists_hold_only_what_is_inside_the_wall(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await WalledTown.BuildAsync(api);

        foreach (var (address, totals) in Lists)
        {
            foreach (var (role, expected) in WallTable.Roles.Skip(1).Zip(totals))
            {
                var list = await (await api.AsAsync(role)).AskAsync(address).BodyAsync();
                Assert.True(list["total"]!.GetValue<int>() == expected && list.Items().Count() == expected, $"{address} by {role}: {list["total"]}");
            }
        }
    }

    /// <summary>How many statements each role reads: two claims, and one check that the own town made itself.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Check_of_a_town_is_read_by_that_town_and_an_auditor_alone(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var spec = await StatedHealth.BuildAsync(api.Database, rows: 12, ["aozora-kenko", "minato-kenko"], ApiUnderTest.Ct);
        await StatedHealth.StateAsync(
            api.Database.Get<RecordStatement>(), GeneratedSpec.Statement(spec, "aozora-kenko", 3, EvidenceKind.TownCheck), StatingPeople.Town(ApiUnderTest.Town), ApiUnderTest.Ct);
        int[] statements = [1, 2, 1, 1, 1, 1, 2, 1];

        foreach (var (role, expected) in WallTable.Roles.Zip(statements))
        {
            var caller = role == WallTable.Roles[0] ? api.Anonymous : await api.AsAsync(role);
            var report = await caller.AskAsync("/api/v1/offerings/aozora-kenko/conformance?spec=019@8.0&asOf=2026-07-01").BodyAsync();
            var table = await caller.AskAsync("/api/v1/comparisons?offering=aozora-kenko&offering=minato-kenko&spec=019@8.0&asOf=2026-07-01").BodyAsync();

            Assert.Equal((role, expected), (role, report["report"]!.Items("bases").Count()));
            Assert.Equal((role, expected), (role, table["requirements"]!.Items("columns").First().Items("bases").Count()));
        }
    }

    [Fact]
    public async Task Audit_log_is_closed_to_all_but_the_auditor_and_the_town_itself()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        await WalledTown.BuildAsync(api);

        foreach (var role in (string[])["vendor", "other-vendor", "curator", "operator"])
        {
            Assert.Equal(0, (await (await api.AsAsync(role)).AskAsync("/api/v1/audit/events").BodyAsync())["total"]!.GetValue<int>());
        }

        var others = await (await api.AsAsync("other-town")).AskAsync("/api/v1/audit/events?limit=100").BodyAsync();
        Assert.All(others.Items(), entry => Assert.Equal(ApiUnderTest.OtherTown, entry.Text("municipality")));
    }
}
