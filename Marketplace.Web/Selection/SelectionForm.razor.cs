using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection;

/// <summary>One of the many small forms of a case; all are received by the page under one name, so that a form that
/// is no longer drawn (somebody decided meanwhile) still gets its answer.</summary>
public sealed partial class SelectionForm
{
    [Parameter, EditorRequired]
    public required SelectionAct Act { get; set; }

    [Parameter, EditorRequired]
    public required int SeenVersion { get; set; }

    /// <summary>Code of the candidate that it is about.</summary>
    [Parameter]
    public string? Offering { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Address => new Uri(Navigation.Uri).AbsolutePath;
}
