using System.Globalization;
using Catalog;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection;

/// <summary>The form of a new case.</summary>
public sealed class OpeningForm
{
    /// <summary>Sent twice, it is done once.</summary>
    public Guid Key { get; set; }

    public string? Title { get; set; }

    public int? Area { get; set; }
}

/// <summary>The form that puts the given offerings into a case that is open.</summary>
public sealed class AddingForm
{
    public Guid? Case { get; set; }
}

/// <summary>Opens a case; offerings in the address become its candidates, or those of a case that is open already.</summary>
public sealed partial class NewSelectionPage
{
    private const int CasesOffered = 20;

    private OpeningForm? usual;

    [SupplyParameterFromQuery(Name = "offering")]
    private string[]? Asked { get; set; }

    [SupplyParameterFromForm(FormName = "open")]
    private OpeningForm? Opening { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private AddingForm? Adding { get; set; }

    [Inject]
    private OpenSelection Open { get; set; } = null!;

    [Inject]
    private ChangeSelection Changing { get; set; } = null!;

    [Inject]
    private SelectionSheets Sheets { get; set; } = null!;

    [Inject]
    private OfferingSheets Listed { get; set; } = null!;

    [Inject]
    private BusinessAreas Areas { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private List<OfferingSheet> Offerings { get; } = [];

    private IReadOnlyList<SelectionRow> OpenCases { get; set; } = [];

    private IReadOnlyList<BusinessAreaRow> AllAreas { get; set; } = [];

    private Fault? Refusal { get; set; }

    private string? AddRefusal { get; set; }

    /// <summary>Parameters may come again after the page was loaded; a form that was not sent is not emptied by that.</summary>
    protected override void OnParametersSet() => Opening ??= usual;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        AllAreas = await Areas.AllAsync(CancellationToken.None);
        foreach (var code in (Asked ?? []).Distinct(StringComparer.Ordinal).Take(SelectionCase.CandidateLimit))
        {
            if (await Listed.FindAsync(code, null, CancellationToken.None) is { IsDone: true, Value: var sheet })
            {
                Offerings.Add(sheet);
            }
        }

        Opening ??= usual = new OpeningForm { Key = FormKey.New(), Area = AreaOfAll() };
        if (Offerings.Count > 0)
        {
            var cases = await Sheets.ListAsync(Reader, 0, CasesOffered, CancellationToken.None);
            OpenCases = [.. cases.Items.Where(each => each.Decision is null && Reader.WorksFor(each.Municipality))];
        }
    }

    private string? Error(string? field) => Refusal is { } fault && fault.Field == field ? FaultText.Of(fault) : null;

    /// <summary>The area that all given offerings have in common is most likely meant.</summary>
    private int? AreaOfAll() =>
        Offerings.Select(sheet => sheet.Systems.Select(system => system.Area).Distinct().ToList()).ToList() is [[var first], .. var rest]
        && rest.TrueForAll(areas => areas is [var one] && one == first) ? first : null;

    private async Task OpenAsync()
    {
        var (title, area) = (Opening!.Title ?? string.Empty, Opening.Area);
        var key = FormKey.Of(Opening.Key, title + '\n' + area?.ToString(CultureInfo.InvariantCulture));
        var opened = await Open.RunAsync(new OpenSelectionOrder(Reader.Municipality!.Value, title, area, key), Reader, CancellationToken.None);
        Refusal = opened.Fault;
        if (opened.IsDone)
        {
            await ShortlistAsync(opened.Value);
        }
    }

    private async Task AddAsync()
    {
        AddRefusal = Adding?.Case is null ? Text[nameof(SelectionText.ChooseCase)].Value : null;
        if (Adding?.Case is { } chosen)
        {
            await ShortlistAsync(SelectionId.From(chosen));
        }
    }

    /// <summary>An offering that is a candidate already stays one; any other refusal is shown.</summary>
    private async Task ShortlistAsync(SelectionId id)
    {
        foreach (var offering in Offerings)
        {
            var added = await Changing.ShortlistAsync(new SelectionRef(id), offering.Code, Reader, CancellationToken.None);
            if (added.Fault is { } fault && fault.Code != SelectionFaults.AlreadyCandidate(offering.Code).Code)
            {
                AddRefusal = FaultText.Of(fault);
                return;
            }
        }

        Navigation.NavigateTo($"/selections/{id.Value}");
    }
}
