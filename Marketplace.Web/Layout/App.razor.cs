using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Marketplace.Web.Layout;

/// <summary>The document around every page. Scripts and MudBlazor come only to the pages of <see cref="StaffLayout"/>.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool IsStaffPage =>
        Http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page
        && page.GetCustomAttribute<LayoutAttribute>()?.LayoutType == typeof(StaffLayout);
}
