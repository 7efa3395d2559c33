using Catalog.Conformance;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Api.Tests.Edge;

/// <summary>Every role at every address. Each caller holds every scope, so that only the walls of the catalog decide.</summary>
public sealed class WallTests(Apis apis)
{
    private static readonly string[] Roles = ["anonymous", "own-town", "other-town", "vendor", "other-vendor", "curator", "auditor", "operator"];

    /// <summary>What each role meets, in the order of <see cref="Roles"/>.</summary>
    private static readonly (string Address, int[] Statuses)[] Table =
    [
        //                                                                    anon  own  other vendor other curator auditor operator
        ("GET /api/v1/municipalities",                                        [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/municipalities/{code}",                                 [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/municipalities/{code}/rules",                           [200, 200, 200, 200, 200, 200, 200, 200]),
        ("POST /api/v1/municipalities/{code}/rules",                          [401, 201, 403, 403, 403, 403, 403, 403]),
        ("GET /api/v1/municipalities/{code}/calendar",                        [401, 200, 403, 403, 403, 403, 200, 403]),
        ("GET /api/v1/prefectures",                                           [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/business-areas",                                        [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/business-systems",                                      [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/specs/{systemId}",                                      [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/specs/{systemId}/{version}",                            [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/specs/{systemId}/{version}/requirements",               [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/specs/{systemId}/{version}/changes",                    [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/specs/{systemId}/{version}/template",                   [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings",                                             [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/questions/{version}",                         [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/questions/{version}/schema",                  [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/questions/{version}/template.xlsx",           [200, 200, 200, 200, 200, 200, 200, 200]),
        ("POST /api/v1/offerings/validate",                                   [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}",                                      [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}/conformance",                          [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}/versions",                             [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/comparisons",                                           [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/selections",                                            [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/selections/{id:guid}",                                  [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections",                                           [401, 201, 403, 403, 403, 403, 403, 403]),
        ("POST /api/v1/selections/{id:guid}/needs",                           [401, 200, 404, 404, 404, 404, 403, 404]),
        ("DELETE /api/v1/selections/{id:guid}/needs/{number:int}",            [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/candidates",                      [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/candidates/{offering}/exclusion", [401, 200, 404, 404, 404, 404, 403, 404]),
        ("DELETE /api/v1/selections/{id:guid}/candidates/{offering}/exclusion", [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/decision",                        [401, 200, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/route",                            [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections/{id:guid}/route",                           [401, 200, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/quotes",                           [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections/{id:guid}/quotes",                          [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/quotes/{round:int}/openers",      [401, 409, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/quotes/{round:int}/withdrawal",   [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/quotes/{round:int}/questions/{number:int}/answer", [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/quotes/{round:int}/opening",      [401, 409, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/quotes/{round:int}/loss",         [401, 409, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/quote-requests",                                        [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/quote-requests/{id:guid}",                              [401, 404, 404, 200, 404, 404, 404, 404]),
        ("PUT /api/v1/quote-requests/{id:guid}/answer",                       [401, 404, 404, 200, 404, 404, 404, 404]),
        ("POST /api/v1/quote-requests/{id:guid}/refusal",                     [401, 404, 404, 200, 404, 404, 404, 404]),
        ("POST /api/v1/quote-requests/{id:guid}/questions",                   [401, 404, 404, 200, 404, 404, 404, 404]),
        ("POST /api/v1/quote-requests/{id:guid}/disclosure",                  [401, 404, 404, 409, 404, 404, 404, 404]),
        ("GET /api/v1/selections/{id:guid}/needs",                             [401, 200, 404, 404, 404, 404, 200, 404]),
        ("PATCH /api/v1/selections/{id:guid}/needs",                           [401, 200, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/searches",                          [401, 200, 404, 404, 404, 404, 200, 404]),
        ("GET /api/v1/selections/{id:guid}/searches/{search:int}",             [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections/{id:guid}/searches",                         [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/searches/{search:int}/candidates", [401, 200, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/scores",                            [401, 200, 404, 404, 404, 404, 200, 404]),
        ("PUT /api/v1/selections/{id:guid}/scores/weights",                    [401, 200, 404, 404, 404, 404, 403, 404]),
        ("PUT /api/v1/selections/{id:guid}/scores/candidates/{offering}",      [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/scores/prices",                    [401, 200, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/waiting",                           [401, 200, 404, 404, 404, 404, 200, 404]),
        ("GET /api/v1/selections/{id:guid}/carrier",                           [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections/{id:guid}/hand-over",                        [401, 409, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/take-over",                        [401, 409, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/calendar",                          [401, 200, 404, 404, 404, 404, 200, 404]),
        ("PUT /api/v1/selections/{id:guid}/calendar",                          [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/reopening",                        [401, 409, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/subscriptions/{id:guid}/reopening",                     [401, 201, 404, 403, 404, 404, 403, 403]),
        ("GET /api/v1/offerings/{code}/archive",                               [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}/archive/{digest}",                      [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/selections/{id:guid}/papers",                           [401, 200, 404, 404, 404, 404, 200, 404]),
        ("GET /api/v1/selections/{id:guid}/papers/{file}",                    [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections/{id:guid}/lock",                            [401, 200, 404, 404, 404, 404, 403, 404]),
        ("GET /api/v1/selections/{id:guid}/record",                           [401, 200, 404, 404, 404, 404, 200, 404]),
        ("GET /api/v1/selections/{id:guid}/towns",                            [401, 200, 404, 404, 404, 404, 200, 404]),
        ("POST /api/v1/selections/{id:guid}/towns",                           [401, 200, 404, 404, 404, 404, 403, 404]),
        ("DELETE /api/v1/selections/{id:guid}/towns/{town}",                  [401, 200, 404, 404, 404, 404, 403, 404]),
        ("POST /api/v1/selections/{id:guid}/towns/own",                       [401, 404, 200, 404, 404, 404, 404, 404]),
        ("GET /api/v1/invitations",                                           [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/case-moves",                                            [401, 200, 200, 200, 200, 200, 200, 200]),
        ("POST /api/v1/case-moves",                                           [401, 403, 403, 403, 403, 403, 403, 200]),
        ("POST /api/v1/subscriptions",                                        [401, 202, 403, 403, 403, 403, 403, 403]),
        ("GET /api/v1/subscriptions",                                         [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/subscriptions/{id:guid}",                               [401, 200, 404, 200, 404, 404, 200, 200]),
        ("GET /api/v1/subscriptions/{id:guid}/operations",                    [401, 200, 404, 200, 404, 404, 200, 200]),
        ("GET /api/v1/subscriptions/{id:guid}/tenant",                        [401, 200, 404, 200, 404, 404, 200, 200]),
        ("GET /api/v1/subscriptions/{id:guid}/links",                         [401, 200, 404, 200, 404, 404, 200, 200]),
        ("GET /api/v1/subscriptions/{id:guid}/notices",                       [401, 200, 404, 200, 404, 404, 200, 200]),
        ("GET /api/v1/operations/{id:guid}",                                  [401, 200, 404, 200, 404, 404, 200, 200]),
        ("GET /api/v1/vendors/{vendor}/organisation",                         [401, 403, 403, 200, 403, 200, 200, 200]),
        ("PUT /api/v1/vendors/{vendor}/organisation",                         [401, 403, 403, 409, 403, 403, 403, 403]),
        ("POST /api/v1/vendors/{vendor}/acceptance",                          [401, 403, 403, 403, 403, 404, 403, 403]),
        ("POST /api/v1/vendors/{vendor}/refusal",                             [401, 403, 403, 403, 403, 404, 403, 403]),
        ("GET /api/v1/vendors/{vendor}/members",                              [401, 403, 403, 200, 403, 200, 200, 200]),
        ("PUT /api/v1/vendors/{vendor}/members/{member:guid}/role",           [401, 403, 403, 404, 403, 403, 403, 403]),
        ("DELETE /api/v1/vendors/{vendor}/members/{member:guid}",             [401, 403, 403, 404, 403, 403, 403, 403]),
        ("GET /api/v1/vendors/{vendor}/invitations",                          [401, 403, 403, 200, 403, 200, 200, 200]),
        ("POST /api/v1/vendors/{vendor}/invitations",                         [401, 403, 403, 201, 403, 403, 403, 403]),
        ("DELETE /api/v1/vendors/{vendor}/invitations/{invitation:guid}",     [401, 403, 403, 404, 403, 403, 403, 403]),
        ("POST /api/v1/vendors/{vendor}/qualifications",                      [401, 403, 403, 201, 403, 403, 403, 403]),
        ("DELETE /api/v1/vendors/{vendor}/qualifications/{qualification:guid}", [401, 403, 403, 404, 403, 403, 403, 403]),
        ("POST /api/v1/vendors/{vendor}/sellers",                             [401, 403, 403, 201, 403, 403, 403, 403]),
        ("DELETE /api/v1/vendors/{vendor}/sellers/{naming:guid}",             [401, 403, 403, 404, 403, 403, 403, 403]),
        ("PUT /api/v1/vendors/{vendor}/broker",                               [401, 403, 403, 204, 403, 403, 403, 204]),
        ("POST /api/v1/vendors/{vendor}/broker/check",                        [401, 403, 403, 202, 403, 403, 403, 202]),
        ("GET /api/v1/vendors/{vendor}/broker/checks",                        [401, 403, 403, 200, 403, 403, 200, 200]),
        ("GET /api/v1/vendors/{vendor}/broker/checks/{check:guid}",           [401, 404, 404, 200, 404, 404, 200, 200]),
        ("POST /api/v1/vendors/{vendor}/broker/checks/{check:guid}/stop",     [401, 404, 404, 204, 404, 404, 403, 204]),
        ("GET /api/v1/ladder",                                                [401, 403, 403, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}/ladder",                               [200, 200, 200, 200, 200, 200, 200, 200]),
        ("POST /api/v1/offerings/{code}/ladder/runs",                         [401, 403, 403, 202, 403, 403, 403, 202]),
        ("GET /api/v1/offerings/{code}/ladder/runs",                          [401, 403, 403, 200, 403, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}/ladder/runs/{run:guid}",               [401, 404, 404, 200, 404, 200, 200, 200]),
        ("POST /api/v1/offerings/{code}/ladder/runs/{run:guid}/stop",         [401, 404, 404, 204, 404, 403, 403, 204]),
        ("PUT /api/v1/vendors/{vendor}/broker/hosted",                           [401, 403, 403, 204, 403, 403, 403, 204]),
        ("GET /api/v1/tasks",                                                    [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/tasks/{id:guid}",                                          [401, 404, 404, 200, 404, 404, 200, 404]),
        ("POST /api/v1/tasks/{id:guid}/refusal",                                 [401, 404, 404, 204, 404, 404, 404, 404]),
        ("POST /api/v1/tasks/{id:guid}/done",                                    [401, 404, 404, 204, 404, 404, 404, 404]),
        ("GET /brokers/{vendor}/v2/catalog",                                     [401, 401, 401, 401, 401, 401, 401, 401]),
        ("PUT /brokers/{vendor}/v2/service_instances/{instance}",                [401, 401, 401, 401, 401, 401, 401, 401]),
        ("PATCH /brokers/{vendor}/v2/service_instances/{instance}",              [401, 401, 401, 401, 401, 401, 401, 401]),
        ("DELETE /brokers/{vendor}/v2/service_instances/{instance}",             [401, 401, 401, 401, 401, 401, 401, 401]),
        ("GET /brokers/{vendor}/v2/service_instances/{instance}",                [401, 401, 401, 401, 401, 401, 401, 401]),
        ("GET /brokers/{vendor}/v2/service_instances/{instance}/last_operation", [401, 401, 401, 401, 401, 401, 401, 401]),
        ("PUT /brokers/{vendor}/v2/service_instances/{instance}/service_bindings/{binding}", [401, 401, 401, 401, 401, 401, 401, 401]),
        ("DELETE /brokers/{vendor}/v2/service_instances/{instance}/service_bindings/{binding}", [401, 401, 401, 401, 401, 401, 401, 401]),
        ("GET /brokers/{vendor}/v2/service_instances/{instance}/service_bindings/{binding}", [401, 401, 401, 401, 401, 401, 401, 401]),
        ("GET /brokers/{vendor}/v2/service_instances/{instance}/service_bindings/{binding}/last_operation", [401, 401, 401, 401, 401, 401, 401, 401]),
        ("GET /api/v1/vendors/{code}/feedback",                               [401, 403, 403, 200, 403, 403, 200, 403]),
        ("GET /api/v1/vendors/{code}/funnel",                                 [401, 403, 403, 200, 403, 403, 200, 403]),
        ("POST /api/v1/offerings",                                            [401, 403, 403, 201, 403, 403, 403, 403]),
        ("PUT /api/v1/offerings/{code}/draft",                                [401, 403, 403, 200, 403, 403, 403, 403]),
        ("GET /api/v1/offerings/{code}/draft",                                [401, 404, 404, 200, 404, 404, 200, 404]),
        ("PUT /api/v1/offerings/{code}/source",                               [401, 404, 404, 200, 404, 404, 404, 404]),
        ("GET /api/v1/offerings/{code}/source",                               [401, 404, 404, 200, 404, 200, 200, 404]),
        ("POST /api/v1/offerings/{code}/source/read",                         [401, 404, 404, 204, 404, 404, 404, 404]),
        ("DELETE /api/v1/offerings/{code}/source",                            [401, 404, 404, 204, 404, 404, 404, 404]),
        ("POST /api/v1/offerings/{code}/submit",                              [401, 404, 404, 200, 404, 404, 404, 404]),
        ("GET /api/v1/offerings/{code}/published",                            [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/offerings/{code}/withdrawal",                           [401, 404, 404, 200, 404, 404, 404, 404]),
        ("POST /api/v1/offerings/{code}/withdrawal",                          [401, 404, 404, 409, 404, 404, 404, 404]),
        ("GET /api/v1/reviews",                                               [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/reviews/{id:guid}",                                     [401, 404, 404, 200, 404, 200, 200, 404]),
        ("POST /api/v1/reviews/{id:guid}/approve",                            [401, 404, 404, 403, 404, 200, 403, 404]),
        ("POST /api/v1/reviews/{id:guid}/return",                             [401, 404, 404, 403, 404, 204, 403, 404]),
        ("POST /api/v1/offerings/{code}/gaps",                                [401, 403, 403, 403, 403, 200, 403, 403]),
        ("POST /api/v1/offerings/{code}/gaps/{number:int}/closing",           [401, 403, 403, 403, 403, 204, 403, 403]),
        ("POST /api/v1/offerings/{code}/suspension",                          [401, 403, 403, 403, 403, 200, 403, 403]),
        ("DELETE /api/v1/offerings/{code}/suspension",                        [401, 403, 403, 403, 403, 200, 403, 403]),
        ("GET /api/v1/audit/events",                                          [401, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/audit/checkpoint",                                      [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/audit/keys",                                            [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /api/v1/audit/proof",                                           [401, 200, 404, 404, 404, 404, 200, 404]),
        ("GET /health/live",                                                  [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /health/ready",                                                 [200, 200, 200, 200, 200, 200, 200, 200]),
        ("GET /openapi/{documentName}.json",                                  [200, 200, 200, 200, 200, 200, 200, 200]),
        ("POST /connect/token",                                               [401, 401, 401, 401, 401, 401, 401, 401]),
    ];

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

        Assert.Equal(Table.Select(row => row.Address).Order(StringComparer.Ordinal), WalledTown.AddressesOf(api).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_role_meets_at_every_address_what_the_table_says(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await WalledTown.BuildAsync(api);
        var wrong = new List<string>();

        foreach (var (address, statuses) in Table)
        {
            foreach (var (role, expected) in Roles.Zip(statuses))
            {
                var status = await town.VisitAsync(address, role == Roles[0] ? api.Anonymous : await api.AsAsync(role));
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
            foreach (var (role, expected) in Roles.Skip(1).Zip(totals))
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

        foreach (var (role, expected) in Roles.Zip(statements))
        {
            var caller = role == Roles[0] ? api.Anonymous : await api.AsAsync(role);
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
