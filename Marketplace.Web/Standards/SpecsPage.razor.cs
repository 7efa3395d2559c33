using Catalog.Standards;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Standards;

/// <summary>The versions of one system's specification, newest first.</summary>
public sealed partial class SpecsPage
{
    [Parameter] public string System { get; set; } = string.Empty;

    [Inject] private BusinessSystems Systems { get; set; } = null!;

    [Inject] private Specs Specs { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private BusinessSystemRow? Named { get; set; }

    private IReadOnlyList<SpecHead> Heads { get; set; } = [];

    protected override async Task OnParametersSetAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        var heads = await Specs.OfSystemAsync(System, ct);
        if (!heads.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Heads = heads.Value;
        Named = (await Systems.AllAsync(ct)).Single(system => system.Id == System);
    }
}
