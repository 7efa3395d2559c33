using Catalog;
using Catalog.Conformance;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Standards;

/// <summary>What a new version changes, and which offerings and subscriptions it breaks from which day.</summary>
public sealed partial class SpecChangesPage
{
    [Parameter] public string System { get; set; } = string.Empty;

    [Parameter] public string Version { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "from")] private string? From { get; set; }

    [Inject] private ReadSpecImpact Read { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private SpecImpact? Impact { get; set; }

    private Fault? Refusal { get; set; }

    private bool IsSignedIn { get; set; }

    private IEnumerable<(ChangeKinds Kind, int Count)> Counts => Enum.GetValues<ChangeKinds>()
        .Where(kind => kind != ChangeKinds.None)
        .Select(kind => (kind, Impact!.Changes.Count(change => change.Kinds.HasFlag(kind))))
        .Where(each => each.Item2 > 0);

    private IReadOnlyList<TrailStep> Trail =>
    [
        new("/standards", Text[nameof(StandardsText.Title)]),
        new(SpecAddress.Of(System), System),
        new(SpecAddress.Of(System, Version), Text[nameof(StandardsText.VersionNamed), Version]),
    ];

    protected override async Task OnParametersSetAsync()
    {
        var actor = await Current.FindAsync();
        IsSignedIn = actor is not null;
        var read = await Read.RunAsync(System, Version, string.IsNullOrEmpty(From) ? null : From, actor, Http?.RequestAborted ?? CancellationToken.None);
        (Impact, Refusal) = (read.Value, read.Fault);
        if (Refusal is not null && Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
