using Catalog;
using Catalog.Provisioning.Hosted;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Hosted;

/// <summary>What a person typed of a task that is done.</summary>
public sealed class TaskInput
{
    public string? Address { get; set; }

    public string? Uri { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }
}

/// <summary>Why a task cannot be done.</summary>
public sealed class CannotInput
{
    public string? Words { get; set; }
}

/// <summary>One task (作業) and its end.</summary>
public sealed partial class TaskPage
{
    private const string DoneForm = "done";

    private const string CannotForm = "cannot";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = DoneForm)]
    private TaskInput? Result { get; set; }

    [SupplyParameterFromForm(FormName = CannotForm)]
    private CannotInput? Cannot { get; set; }

    [Inject]
    private HandTaskSheets Sheets { get; set; } = null!;

    [Inject]
    private FinishTask Finishing { get; set; } = null!;

    [Inject]
    private RefuseTask Refusing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private HandTaskSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private string Here => $"/vendor/tasks/{Id}";

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(HandTaskId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    private async Task FinishAsync() =>
        Go(await Finishing.RunAsync(HandTaskId.From(Id), new TaskResult(Result?.Address, Typed()), Reader, CancellationToken.None));

    private async Task RefuseAsync() => Go(await Refusing.RunAsync(HandTaskId.From(Id), Cannot?.Words, Reader, CancellationToken.None));

    private string? ErrorOf(string field) => Refusal?.Field == field ? FaultText.Of(Refusal) : null;

    /// <summary>By the names that both ends of a link, and the staff of a town, know.</summary>
    private Dictionary<string, string> Typed()
    {
        var isLink = Sheet?.Purpose?.StartsWith("link-", StringComparison.Ordinal) == true;
        (string Name, string? Value)[] fields = [("uri", Result?.Uri), (isLink ? "client_id" : "user", Result?.User), (isLink ? "client_secret" : "password", Result?.Password)];
        return fields.Where(field => Sheet?.Kind == HandTaskKind.Bind && !string.IsNullOrWhiteSpace(field.Value)).ToDictionary(field => field.Name, field => field.Value!.Trim(), StringComparer.Ordinal);
    }

    private void Go(Outcome done)
    {
        if (done.IsDone)
        {
            Navigation.NavigateTo(Here);
            return;
        }

        Refusal = done.Fault;
    }
}
