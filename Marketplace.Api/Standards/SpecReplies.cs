using Catalog.Offerings;
using Catalog.Standards;

namespace Marketplace.Api.Standards;

/// <summary>A version of a specification.</summary>
/// <param name="System">Business system id.</param>
/// <param name="Version">Such as 7.0.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="PublishedOn">Day of publication; <c>null</c> = its file names none.</param>
/// <param name="Origin">A published specification, or one invented for the demonstration.</param>
/// <param name="Rows">Number of requirement rows.</param>
/// <param name="Digest">SHA-256 of the content, hexadecimal.</param>
public sealed record SpecVersionReply(
    string System, string Version, string Title, DateOnly? PublishedOn, Origin Origin, int Rows, string Digest)
{
    internal static SpecVersionReply Of(SpecHead head) => new(
        head.System, head.Number, head.Title, head.PublishedOn, head.Origin, head.Rows, head.Digest);
}

/// <summary>How many rows of one chapter ask what.</summary>
/// <param name="Chapter">The topmost heading.</param>
/// <param name="Must">Rows that must be there.</param>
/// <param name="Option">Rows that may be there.</param>
/// <param name="Forbidden">Rows that must not be there.</param>
public sealed record ChapterReply(string Chapter, int Must, int Option, int Forbidden);

/// <summary>One version with its chapters.</summary>
/// <param name="Version">The version itself.</param>
/// <param name="Kind">Whether functions that it does not name are forbidden (business) or allowed (commonFunction).</param>
/// <param name="Chapters">In the order of the specification.</param>
/// <param name="Dates">The days from which rows apply, ascending, with the number of rows.</param>
public sealed record SpecReply(
    SpecVersionReply Version, SpecKind Kind, IReadOnlyList<ChapterReply> Chapters, IReadOnlyList<DateCountReply> Dates)
{
    internal static SpecReply Of(SpecSheet sheet) => new(
        SpecVersionReply.Of(sheet.Head),
        sheet.Kind,
        [.. sheet.Lines.GroupBy(row => row.Major).Select(chapter => new ChapterReply(
            chapter.Key, Count(chapter, RequirementClass.Must), Count(chapter, RequirementClass.Option), Count(chapter, RequirementClass.Forbidden)))],
        [.. sheet.Lines.Where(row => row.AppliesFrom is not null).CountBy(row => row.AppliesFrom!.Value).OrderBy(each => each.Key)
            .Select(each => new DateCountReply(each.Key, each.Value))]);

    private static int Count(IEnumerable<RequirementLine> rows, RequirementClass asked) => rows.Count(row => row.Class == asked);
}

/// <summary>A day and how many rows apply from it.</summary>
/// <param name="AppliesFrom">The day.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record DateCountReply(DateOnly AppliesFrom, int Rows);

/// <summary>One row of a specification.</summary>
/// <param name="Part">Part of the specification.</param>
/// <param name="Number">7-digit id; for versions older than the ids the section and a count.</param>
/// <param name="Chapter">Headings from the topmost down.</param>
/// <param name="Text">The requirement.</param>
/// <param name="Class">What the standard asks.</param>
/// <param name="AppliesFrom">First day on which a product must meet it; <c>null</c> = from publication.</param>
/// <param name="Remarks">Remarks; <c>null</c> = none.</param>
public sealed record RequirementReply(
    SpecPart Part, string Number, IReadOnlyList<string> Chapter, string Text, RequirementClass Class, DateOnly? AppliesFrom, string? Remarks)
{
    internal static RequirementReply Of(RequirementLine row) => new(
        row.Part, row.Number, [.. new[] { row.Major, row.Middle, row.Minor }.OfType<string>()], row.Text, row.Class, row.AppliesFrom, row.Remarks);
}
