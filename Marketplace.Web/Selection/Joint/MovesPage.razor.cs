using Catalog;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Joint.Moves;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Joint;

/// <summary>The operator moves cases after a merger or a split (合併・分割に伴う案件の引継ぎ), and sees what was moved.</summary>
public sealed partial class MovesPage
{
    private const string Form = "moves";

    private const int Shown = 50;

    [SupplyParameterFromForm(FormName = Form)]
    private MovesInput? Input { get; set; }

    /// <summary>How many cases were moved just before.</summary>
    [SupplyParameterFromQuery(Name = "moved")]
    private int? Moved { get; set; }

    [Inject]
    private MoveCases Moving { get; set; } = null!;

    [Inject]
    private ReadMoves Read { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<CaseMoveRow> Moves { get; set; } = [];

    private string? RefusedField { get; set; }

    private string? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Moves = (await Read.RunAsync(Reader, 0, Shown, CancellationToken.None)).Items;
    }

    private async Task MoveAsync()
    {
        var order = OrderOf(Input!);
        var moved = order.IsDone ? await Moving.RunAsync(order.Value, Reader, CancellationToken.None) : order.Fault;
        if (moved.IsDone)
        {
            Navigation.NavigateTo($"/operations/moves?moved={moved.Value.Cases.Count}");
            return;
        }

        (RefusedField, Refusal) = (moved.Fault.Field, FaultText.Of(moved.Fault));
    }

    private static Outcome<MoveCasesOrder> OrderOf(MovesInput input)
    {
        var (from, to) = (MunicipalityCode.Read(input.From), MunicipalityCode.Read(input.To));
        if ((from.Fault?.On("from") ?? to.Fault?.On("to") ?? (input.Day is null ? SelectionFaults.TextMissing("day") : null)) is { } unreadable)
        {
            return unreadable;
        }

        var lines = (input.Cases ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (input.Named is null)
        {
            return SelectionFaults.TextMissing("cases");
        }

        return lines.FirstOrDefault(line => !Guid.TryParse(line, out _)) is { } unreadableId && input.Named == true
            ? SelectionFaults.Unknown(unreadableId).On("cases")
            : new MoveCasesOrder(
                from.Value, to.Value, input.Day!.Value, input.Source ?? string.Empty,
                input.Named == true ? [.. lines.Select(line => SelectionId.From(Guid.Parse(line)))] : null);
    }

    private string? About(string field) => RefusedField == field ? Refusal : null;
}
