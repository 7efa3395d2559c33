using Catalog;
using Catalog.Comparison;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Publishing.Funnel;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Marketplace.Web.Municipalities;
using Marketplace.Web.Publishing.Funnel;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Comparison;

/// <summary>Two to six offerings side by side (比較表). The address is the whole state.</summary>
public sealed partial class ComparisonPage
{
    [SupplyParameterFromQuery(Name = "offering")]
    private string[]? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "diff")]
    private string? Diff { get; set; }

    [SupplyParameterFromQuery(Name = "option")]
    private string[]? AskedOptions { get; set; }

    [Inject]
    private CompareOfferings Compare { get; set; } = null!;

    [Inject]
    private OfferingSheets Sheets { get; set; } = null!;

    [Inject]
    private Showings Showings { get; set; } = null!;

    [Inject]
    private MyMunicipality Mine { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<string> Codes { get; set; } = [];

    private IReadOnlyList<string> Options => [.. (AskedOptions ?? []).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];

    private ComparisonTable? Table { get; set; }

    private string? Refusal { get; set; }

    private IReadOnlyDictionary<string, string> Known { get; set; } = new Dictionary<string, string>();

    private MyTown? Town { get; set; }

    private ComparisonReader Reader { get; set; }

    private bool OnlyDifferences => Diff == ComparisonAddress.OnlyDifferences;

    private bool MayChoose => Reader is ComparisonReader.TownStaff or ComparisonReader.Anonymous;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private static string OfferingsAddress => "/offerings";

    private string Caption => Town is null
        ? Text[nameof(ComparisonText.CaptionWithoutTown)]
        : Text[nameof(ComparisonText.CaptionWithTown), Town.Name, Town.Prefecture, Figures.People(Town.Population)];

    protected override async Task OnInitializedAsync()
    {
        Codes = [.. (Asked ?? []).Where(code => code.Length > 0)];
        Town = await Mine.FindAsync();
        var actor = await Current.FindAsync();
        Reader = actor?.Role switch
        {
            null => ComparisonReader.Anonymous,
            Role.TownStaff => ComparisonReader.TownStaff,
            _ => ComparisonReader.Other,
        };
        if (Codes.Count > 0)
        {
            await CompareAsync(actor);
        }
    }

    private async Task CompareAsync(Actor? actor)
    {
        var compared = await Compare.RunAsync(new ComparisonQuery(Codes, Town?.Code, actor) { Options = Options }, CancellationToken.None);
        if (compared.IsDone)
        {
            Table = compared.Value;
            await Showings.CountAsync(Codes, ShownIn.Comparison);
            return;
        }

        Refusal = Codes.Count == 1 ? null : FaultText.Of(compared.Fault);
        Known = await NamesAsync();
    }

    private async Task<Dictionary<string, string>> NamesAsync()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in Codes.Distinct(StringComparer.Ordinal))
        {
            if (await Sheets.FindAsync(code, null, CancellationToken.None) is { IsDone: true, Value: var sheet })
            {
                names[code] = Cultures.Pick(sheet.Name, sheet.NameEn);
            }
        }

        return names;
    }
}
