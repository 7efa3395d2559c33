using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Health;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning;

/// <summary>The operator's desk (運用状況): what is stuck and what to do, what is under way, what is owed, and how the brokers are.</summary>
public sealed partial class OperationsPage
{
    private const int Most = 100;

    private static readonly string[] States = ["Stuck", "Running", "Failed", "Succeeded"];

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "vendor")]
    private string? Vendor { get; set; }

    [Inject]
    private DeskSheets Desk { get; set; } = null!;

    [Inject]
    private HealthSheets Health { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private IReadOnlyList<DeskSheet> Rows { get; set; } = [];

    private IReadOnlyList<DeskSheet> Stuck { get; set; } = [];

    private IReadOnlyList<OwedSheet> Owed { get; set; } = [];

    private IReadOnlyList<HealthSheet> Brokers { get; set; } = [];

    private string? Refusal { get; set; }

    private string Here => $"/operations?state={Uri.EscapeDataString(State ?? string.Empty)}&vendor={Uri.EscapeDataString(Vendor ?? string.Empty)}";

    private int StuckDebt => Owed.Count(owed => owed.Stuck is not null);

    private int Troubled => Brokers.Count(broker => broker.State is HealthState.Unhealthy or HealthState.Closed);

    private string Clock => Tokyo.At(Time.GetUtcNow()).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<VendorName> Vendors => Brokers.Select(broker => broker.Vendor).Concat(Rows.Select(row => row.Operation.Vendor))
        .DistinctBy(vendor => vendor.Code).OrderBy(vendor => vendor.Code, StringComparer.Ordinal);

    protected override async Task OnInitializedAsync()
    {
        var reader = await Current.GetAsync();
        var all = await Desk.ListAsync(new DeskFilter(), reader, Most, CancellationToken.None);
        Refusal = all.Fault is { } fault ? FaultText.Of(fault) : null;
        Stuck = [.. (all.Value ?? []).Where(row => row.Stuck is not null)];
        Rows = await Desk.ListAsync(Filter(), reader, Most, CancellationToken.None) is { IsDone: true } found ? [.. found.Value.Take(Most)] : [];
        Owed = (await Desk.CleanupsAsync(reader, Most, CancellationToken.None)).Value ?? [];
        Brokers = (await Health.ListAsync(reader, CancellationToken.None)).Value ?? [];
    }

    private DeskFilter Filter()
    {
        var filter = new DeskFilter(Vendor: string.IsNullOrEmpty(Vendor) ? null : Vendor);
        return State switch
        {
            "Stuck" => filter with { State = OperationState.InProgress, IsStuck = true },
            "Running" => filter with { State = OperationState.InProgress },
            "Failed" => filter with { State = OperationState.Failed },
            "Succeeded" => filter with { State = OperationState.Succeeded },
            _ => filter,
        };
    }
}
