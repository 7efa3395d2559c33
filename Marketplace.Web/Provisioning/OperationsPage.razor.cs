using Catalog;
using Catalog.Provisioning;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning;

/// <summary>The operator's desk (運用状況): what is under way, what is stuck and on whom it waits, kept fresh by a timer.</summary>
public sealed partial class OperationsPage : IDisposable
{
    private const int Most = 100;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource closing = new();

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "vendor")]
    private string? Vendor { get; set; }

    [Inject]
    private OperationSheets Operations { get; set; } = null!;

    [Inject]
    private CleanupSheets Cleanups { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<DeskRow> Rows { get; set; } = [];

    private IReadOnlyList<CleanupSheet> Owed { get; set; } = [];

    private OperationId? SelectedId { get; set; }

    private string? Refusal { get; set; }

    private DateTimeOffset LoadedAt { get; set; }

    private string Clock => Tokyo.At(LoadedAt).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private IReadOnlyList<DeskRow> Shown =>
        [.. Rows.Where(row => (string.IsNullOrEmpty(State) || row.Urgency.ToString() == State) && (string.IsNullOrEmpty(Vendor) || row.Sheet.Vendor.Code == Vendor))];

    private IEnumerable<VendorName> Vendors => Rows.Select(row => row.Sheet.Vendor).DistinctBy(vendor => vendor.Code).OrderBy(vendor => vendor.Code, StringComparer.Ordinal);

    private DeskRow? Selected => Rows.FirstOrDefault(row => row.Sheet.Id == SelectedId);

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync(closing.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Refusal is not null)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pace, Time);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token))
            {
                await LoadAsync(closing.Token);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private int Count(Urgency urgency) => Rows.Count(row => row.Urgency == urgency);

    private void Select(OperationId? id) => SelectedId = id == SelectedId ? null : id;

    private async Task LoadAsync(CancellationToken ct)
    {
        var operations = await Operations.ListAsync(Reader, Most, ct);
        Refusal = operations.Fault is { } fault ? FaultText.Of(fault) : null;
        LoadedAt = Time.GetUtcNow();
        Rows = DeskRow.Ordered(operations.Value ?? [], LoadedAt);
        Owed = (await Cleanups.ListAsync(Reader, Most, ct)).Value ?? [];
    }
}
