using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Layout;

/// <summary>Header, main part and footer of every page.</summary>
public sealed partial class PageFrame
{
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The base element would send a bare fragment to the first page.</summary>
    private string PathAndQuery => new Uri(Navigation.Uri).PathAndQuery;
}
