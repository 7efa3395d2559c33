using Catalog;
using Catalog.Selection;
using Catalog.Selection.Record;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Record;

/// <summary>The final record of a case: before the lock what it does, afterwards where it is kept and how it is checked.</summary>
public sealed partial class RecordPage
{
    /// <summary>Received even when its button is no longer drawn: a second click is answered with the lock of the first.</summary>
    private const string Form = "lock";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private LockOrder? Order { get; set; }

    [Inject]
    private RecordSheets Sheets { get; set; } = null!;

    [Inject]
    private LockSelection Locking { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private RecordSheet? Sheet { get; set; }

    private string? Refusal { get; set; }

    private bool MayLock => Sheet is not null && Reader.WorksFor(Sheet.Municipality);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await Sheets.FindAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    private async Task LockAsync()
    {
        var locked = await Locking.RunAsync(new SelectionRef(SelectionId.From(Id), Order?.SeenVersion), Reader, CancellationToken.None);
        if (locked.IsDone)
        {
            Navigation.NavigateTo($"/selections/{Id}/record");
            return;
        }

        Refusal = locked.Fault == StorageFaults.ChangedMeanwhile ? Text[nameof(RecordText.Stale)] : FaultText.Of(locked.Fault);
        await LoadAsync();
    }
}

/// <summary>The form of the lock.</summary>
public sealed class LockOrder
{
    /// <summary>Version of the case that was on the screen.</summary>
    public int? SeenVersion { get; set; }
}
