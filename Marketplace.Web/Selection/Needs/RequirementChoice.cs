using System.Globalization;
using Catalog.Selection.Needs;
using Catalog.Standards;

namespace Marketplace.Web.Selection.Needs;

/// <summary>Which rows the address asks for.</summary>
/// <param name="Spec">System and version, such as <c>019@1.1</c>; <c>null</c> = the chosen or the newest of the first system.</param>
/// <param name="Page">1, 2, 3 …</param>
public sealed record AskedRows(string? Spec, string? Chapter, string? Words, int Page);

/// <summary>The optional rows of one specification version, a few at a time, with what was chosen of them.</summary>
/// <param name="Offered">Every version of the systems in question, newest first.</param>
/// <param name="Spec">The version that is looked at; <c>null</c> = the catalog holds none.</param>
/// <param name="Mandatory">Rows that are a must by law.</param>
/// <param name="Total">Optional rows that fit the words and the chapter.</param>
public sealed record RequirementChoice(
    IReadOnlyList<SpecHead> Offered, SpecSheet? Spec, SpecNeed? Chosen, int Mandatory, IReadOnlyList<string> Chapters, IReadOnlyList<RequirementLine> Rows, int Total, AskedRows Asked)
{
    /// <summary>As many as one can judge in a short sitting; also what a form may bring.</summary>
    public const int PageSize = 25;

    public int Pages => (Total + PageSize - 1) / PageSize;

    public string Query(int page) => string.Create(CultureInfo.InvariantCulture,
        $"?spec={Spec?.Head.System}@{Spec?.Head.Number}&chapter={Uri.EscapeDataString(Asked.Chapter ?? "")}&q={Uri.EscapeDataString(Asked.Words ?? "")}&page={page}");

    public static async Task<RequirementChoice> ReadAsync(Specs specs, NeedsView view, IReadOnlyList<BusinessSystemRow> systems, AskedRows asked, CancellationToken ct)
    {
        var offered = new List<SpecHead>();
        foreach (var system in SystemsOf(view, systems))
        {
            offered.AddRange((await specs.OfSystemAsync(system, ct)).Value ?? []);
        }

        var head = offered.Find(each => $"{each.System}@{each.Number}" == asked.Spec)
            ?? offered.Find(each => view.Sheet.Requirements?.Of(each.System)?.Version == each.Number)
            ?? (offered.Count > 0 ? offered[0] : null);
        if (head is null || await specs.FindAsync(head.System, head.Number, DateOnly.MaxValue, ct) is not { IsDone: true, Value: var sheet })
        {
            return new RequirementChoice(offered, null, null, 0, [], [], 0, asked);
        }

        var known = view.Sheet.Requirements?.Of(head.System);
        var chapter = string.IsNullOrEmpty(asked.Chapter) ? null : asked.Chapter;
        var rows = new RowQuery(Class: RequirementClass.Option, Chapter: chapter, Words: asked.Words).Choose(sheet);
        return new RequirementChoice(
            offered, sheet, known?.Version == head.Number ? known : null, sheet.Lines.Count(line => line.Class == RequirementClass.Must),
            [.. sheet.Lines.Where(line => line.Class == RequirementClass.Option).Select(line => line.Major).Distinct(StringComparer.Ordinal)],
            [.. rows.Skip((Math.Max(asked.Page, 1) - 1) * PageSize).Take(PageSize)], rows.Count, asked with { Page = Math.Max(asked.Page, 1) });
    }

    private static IEnumerable<string> SystemsOf(NeedsView view, IReadOnlyList<BusinessSystemRow> systems) =>
        view.Sheet.Scope is { Systems.Count: > 0 } scope
            ? scope.Systems
            : systems.Where(system => system.Area is not null && system.Area == (view.Sheet.Scope is { } said ? said.Area : view.Area)).Select(system => system.Id);
}
