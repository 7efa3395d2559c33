using Catalog.Ladder;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Ladder;

/// <summary>Where an offering stands, its day, what that means, and every check; nothing for what cannot be ordered here.</summary>
public sealed partial class LadderFacts
{
    [Parameter, EditorRequired]
    public required string Offering { get; set; }

    [Inject]
    private LadderSheets Sheets { get; set; } = null!;

    private LadderSheet? Sheet { get; set; }

    protected override async Task OnParametersSetAsync() => Sheet = (await Sheets.FindAsync(Offering, CancellationToken.None)).Value;
}
