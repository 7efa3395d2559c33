using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Layout;

/// <summary>A page above this one.</summary>
public sealed record TrailStep(string Address, string Label);

/// <summary>Title of the document and first heading of a page, with the way that leads to it.</summary>
public sealed partial class PageHeading
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public IReadOnlyList<TrailStep> Trail { get; set; } = [];

    /// <summary>Stands beside the heading: marks, a short lead.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
