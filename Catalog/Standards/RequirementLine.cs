namespace Catalog.Standards;

/// <summary>One row of a specification as its file says it (標準仕様書の要件).</summary>
/// <param name="Part">Function, form, data group or linkage interface.</param>
/// <param name="Number">7-digit id (system and serial); for versions older than the ids the section and a count, such as <c>1.1.1/2</c>.</param>
/// <param name="Major">大項目</param>
/// <param name="Middle">中項目; <c>null</c> = none.</param>
/// <param name="Minor">小項目; <c>null</c> = none.</param>
/// <param name="Text">The requirement itself, lines kept.</param>
/// <param name="Class">実装類型</param>
/// <param name="AppliesFrom">適合基準日: the first day on which a product must meet it; <c>null</c> = from the publication of the version.</param>
/// <param name="Remarks">備考; <c>null</c> = none.</param>
public sealed record RequirementLine(
    SpecPart Part,
    string Number,
    string Major,
    string? Middle,
    string? Minor,
    string Text,
    RequirementClass Class,
    DateOnly? AppliesFrom,
    string? Remarks);

/// <summary>A whole specification as its file says it.</summary>
/// <param name="System">Business system id, 001 to 039.</param>
/// <param name="Version">Such as <c>7.0</c>.</param>
/// <param name="Title">Name of the specification.</param>
/// <param name="PublishedOn">Day of publication; <c>null</c> = the file names none.</param>
/// <param name="Lines">In the order of the file; part and number are unique.</param>
public sealed record SpecFile(
    string System, string Version, string Title, DateOnly? PublishedOn, IReadOnlyList<RequirementLine> Lines);
