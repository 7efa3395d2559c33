using Catalog.Comparison;
using Catalog.Workbooks;
using Marketplace.Web.Accounts;
using Marketplace.Web.Conformance;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Comparison;

/// <summary>The comparison row by row as a spreadsheet: the same rows and the same words as on the page.</summary>
internal sealed class RequirementsWorkbook(IStringLocalizer<ComparisonText> text, IStringLocalizer<ConformanceText> terms)
{
    private static readonly double[] FirstWidths = [18, 10, 10, 18, 50, 12, 14, 6];

    private readonly ConformanceWords words = new(terms);

    public IReadOnlyList<TextTable> Tables(RequirementComparison table) =>
    [
        new TextTable(
            text[nameof(ComparisonText.SheetTable)], [.. FirstWidths, .. table.Columns.Select(_ => 26d)], HeaderRows: 1,
            [Heads(table), .. table.Chapters.SelectMany(chapter => chapter.Rows.Select(row => Row(table, chapter, row)))]),
        new TextTable(text[nameof(ComparisonText.SheetBases)], [24, 26, 14, 34, 30, 12, 12, 12, 12, 12], HeaderRows: 0, [.. Conditions(table), [], BasisHeads(), .. table.Columns.SelectMany(BasisRow.Of).Select(Basis)]),
    ];

    private List<string?> Heads(RequirementComparison table) =>
    [
        text[nameof(ComparisonText.ColChapter)], text[nameof(ComparisonText.ColPart)], text[nameof(ComparisonText.ColNumber)], text[nameof(ComparisonText.ColPath)],
        text[nameof(ComparisonText.ColText)], text[nameof(ComparisonText.ColClass)], text[nameof(ComparisonText.ColApplies)], text[nameof(ComparisonText.ColDiffers)],
        .. table.Columns.Select(column => Cultures.Pick(column.Name, column.NameEn)),
    ];

    private List<string?> Row(RequirementComparison table, RequirementChapter chapter, RequirementRow row) =>
    [
        chapter.Title, words.Of(row.Line.Part), row.Line.Number, string.Join(" › ", new[] { row.Line.Middle, row.Line.Minor }.Where(each => each is not null)),
        row.Line.Text, words.Of(row.Line.Class), row.Line.AppliesFrom is { } day ? Days.Of(day) : null,
        text[row.Differs ? nameof(ComparisonText.DiffersYes) : nameof(ComparisonText.DiffersNo)],
        .. row.Cells.Select((cell, column) => words.Plain(table.Columns[column].Bases, cell)),
    ];

    private IEnumerable<IReadOnlyList<string?>> Conditions(RequirementComparison table)
    {
        yield return [text[nameof(ComparisonText.SheetSpec)], text[nameof(ComparisonText.SheetVersion), table.Spec.System, table.Spec.Title, table.Spec.Number]];
        yield return [text[nameof(ComparisonText.SheetAsOf)], Days.Of(table.AsOf)];
        yield return [text[nameof(ComparisonText.SheetKnownAt)], Days.Of(table.KnownAt)];
        yield return [text[nameof(ComparisonText.SheetFilter)], Filter(table.Filter)];
        yield return [text[nameof(ComparisonText.ReqCounts), Figures.Of(table.Covered), Figures.Of(table.Differing), Figures.Of(table.Shown)]];
    }

    private string Filter(RequirementFilter filter)
    {
        string?[] parts =
        [
            filter.Class is { } asked ? words.Of(asked) : null, filter.Part is { } part ? words.Of(part) : null, filter.Chapter,
            filter.Verdict is { } verdict ? words.Of(verdict) : null, filter.OnlyDifferences ? text[nameof(ComparisonText.ReqOnlyDifferences)].Value : null,
        ];
        var chosen = string.Join(terms[nameof(ConformanceText.ListSeparator)].Value, parts.Where(each => each is not null));
        return chosen.Length > 0 ? chosen : text[nameof(ComparisonText.SheetNoFilter)].Value;
    }

    private List<string?> BasisHeads() =>
    [
        terms[nameof(ConformanceText.Offering)], terms[nameof(ConformanceText.Evidence)], terms[nameof(ConformanceText.Release)], terms[nameof(ConformanceText.Validity)],
        terms[nameof(ConformanceText.Recorded)], .. BasisRow.Shown.Select(verdict => words.Of(verdict)),
    ];

    private List<string?> Basis(BasisRow row) => row.Basis is not { } basis
        ? [row.Offering, terms[row.Serves ? nameof(ConformanceText.NothingForSpec) : nameof(ConformanceText.NotForSystem)]]
        :
        [
            row.Offering, basis.EvidenceNumber is { } number ? $"{words.Full(basis)} {number}" : words.Full(basis), basis.Release,
            basis.ValidTo is { } to ? terms[nameof(ConformanceText.FromTo), Days.Of(basis.ValidFrom), Days.Of(to)] : terms[nameof(ConformanceText.From), Days.Of(basis.ValidFrom)],
            terms[nameof(ConformanceText.RecordedBy), Days.Of(basis.RecordedAt), basis.RecordedBy],
            .. BasisRow.Shown.Select(verdict => Figures.Of(row.Counts.GetValueOrDefault(verdict))),
        ];
}

/// <summary>The address of the spreadsheet; a refusal leads to the page, which says why.</summary>
internal static class RequirementsWorkbookEndpoint
{
    public static void MapRequirementsWorkbook(this WebApplication app) => app.MapGet(RequirementsAddress.Workbook, WriteAsync).ExcludeFromDescription();

    private static async Task WriteAsync(
        [AsParameters] AskedRequirements asked, CompareRequirements compare, TimeProvider time,
        IStringLocalizer<ComparisonText> text, IStringLocalizer<ConformanceText> terms, HttpContext context, CancellationToken ct)
    {
        var compared = await compare.RunAsync(asked.QueryFor(ActorClaims.Read(context.User), time), ct);
        if (!compared.IsDone)
        {
            context.Response.Redirect(RequirementsAddress.Page + context.Request.QueryString);
            return;
        }

        var table = compared.Value;
        context.Response.ContentType = TextTables.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"requirements-{table.Spec.System}-{table.Spec.Number}-{Days.Iso(table.AsOf)}.xlsx\"";
        await TextTables.WriteAsync(context.Response.Body, new RequirementsWorkbook(text, terms).Tables(table), ct);
    }
}
