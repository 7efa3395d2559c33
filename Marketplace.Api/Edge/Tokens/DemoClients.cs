using Catalog;
using Catalog.Municipalities;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Machine clients of the demonstration, for Development alone; everybody knows their secret.</summary>
internal sealed class DemoClients(RegisterMachineClient register) : IHostedService
{
    public const string Secret = "demo-only-not-secret";

    private static readonly string[] OfTowns =
        [
            Scopes.SelectionsRead, Scopes.SelectionsWrite, Scopes.SubscriptionsRead, Scopes.SubscriptionsWrite, Scopes.ExportsRead, Scopes.OperationsRead,
            Scopes.AuditRead, Scopes.EventsRead, Scopes.WebhooksWrite,
        ];

    private static readonly string[] OfReaders = [Scopes.SelectionsRead, Scopes.SubscriptionsRead, Scopes.OperationsRead, Scopes.AuditRead, Scopes.LadderRead];

    private static readonly string[] OfCurators = [Scopes.SelectionsRead, Scopes.SubscriptionsRead, Scopes.ReviewsRead, Scopes.ReviewsWrite, Scopes.LadderRead];

    private static readonly string[] OfProviders = [Scopes.SubscriptionsRead, Scopes.OperationsRead, Scopes.VendorsWrite, Scopes.LadderRead, Scopes.LadderRun, Scopes.EventsRead, Scopes.WebhooksWrite];

    public static IReadOnlyList<MachineClientOrder> All { get; } =
    [
        Town("215066", "Shirakawa-cho (demo)"),
        Town("072052", "Shirakawa-shi (demo)"),
        new("demo-vendor-aozora", Secret, "Aozora (demo)", Role.Vendor, null, "aozora", [.. OfProviders, Scopes.QuotesRead, Scopes.QuotesWrite, Scopes.OfferingsWrite, Scopes.ReviewsRead]),
        new("demo-curator", Secret, "Curator (demo)", Role.Curator, null, null, OfCurators),
        new("demo-curator-2", Secret, "Second curator (demo)", Role.Curator, null, null, OfCurators),
        new("demo-auditor", Secret, "Auditor (demo)", Role.Auditor, null, null, OfReaders),
        new("demo-operator", Secret, "Operator (demo)", Role.Operator, null, null, [.. OfProviders, Scopes.SelectionsRead, Scopes.CasesMove, Scopes.OperationsWrite, Scopes.VendorsRead]),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var client in All)
        {
            // One that is there already is as good as a new one.
            await register.RunAsync(client, Actor.Platform, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static MachineClientOrder Town(string code, string name) =>
        new($"demo-town-{code}", Secret, name, Role.TownStaff, MunicipalityCode.Parse(code, null), null, OfTowns);
}
