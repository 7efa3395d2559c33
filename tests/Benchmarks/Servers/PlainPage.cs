using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Benchmarks.Servers;

/// <summary>One component that writes a known page: no search, no words to look up, no child components.</summary>
[Route("/page")]
public sealed class PlainPage : ComponentBase
{
    [Inject] internal Markup Markup { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var part in Markup.Parts)
        {
            part.Write(builder);
        }
    }
}
