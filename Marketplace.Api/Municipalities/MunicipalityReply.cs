using Catalog.Municipalities;

namespace Marketplace.Api.Municipalities;

/// <summary>A prefecture.</summary>
/// <param name="Number">Two digits, 01 to 47.</param>
/// <param name="Code">Six-digit code of the prefecture itself.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="Kana">Reading in hiragana.</param>
/// <param name="Romaji">Reading in Latin letters.</param>
public sealed record PrefectureReply(string Number, string Code, string Name, string Kana, string Romaji)
{
    internal static PrefectureReply Of(PrefectureRow row) => new(row.Number, row.Code.Value, row.Name, row.Kana, row.Romaji);
}

/// <summary>A municipality.</summary>
/// <param name="Code">Six-digit code with its check digit.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="Kana">Reading in hiragana.</param>
/// <param name="Romaji">Reading in Latin letters.</param>
/// <param name="Prefecture">Where it lies.</param>
/// <param name="Kind">City, town, village and so on.</param>
/// <param name="Population">People, census of 2020.</param>
public sealed record MunicipalityReply(
    string Code, string Name, string Kana, string Romaji, PrefectureReply Prefecture, MunicipalityKind Kind, int Population)
{
    internal static MunicipalityReply Of(MunicipalityRow row) =>
        new(row.Code.Value, row.Name, row.Kana, row.Romaji, PrefectureReply.Of(row.Prefecture), row.Kind, row.Population);
}

/// <summary>How far a municipality is with the migration of one business area.</summary>
/// <param name="Area">Number of the business area, 1 to 20.</param>
/// <param name="Name">Japanese name of the area.</param>
/// <param name="NameEn">English name of the area.</param>
/// <param name="StepsDone">Finished work steps; not "in production".</param>
/// <param name="StepsInAll">Work steps that the ministry counts.</param>
/// <param name="IsExpectedLate">Expected to move later than the legal term. Another measure, of another day, than the steps.</param>
public sealed record AreaMigrationReply(int Area, string Name, string NameEn, int StepsDone, int StepsInAll, bool IsExpectedLate);

/// <summary>A municipality with its migration state.</summary>
/// <param name="Code">Six-digit code with its check digit.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="Kana">Reading in hiragana.</param>
/// <param name="Romaji">Reading in Latin letters.</param>
/// <param name="Prefecture">Where it lies.</param>
/// <param name="Kind">City, town, village and so on.</param>
/// <param name="Population">People, census of 2020.</param>
/// <param name="ProgressAsOf">The day of every <c>stepsDone</c>.</param>
/// <param name="LatenessAsOf">The day of every <c>isExpectedLate</c>.</param>
/// <param name="Migration">One entry for each business area for which a state is published.</param>
public sealed record MunicipalitySheetReply(
    string Code,
    string Name,
    string Kana,
    string Romaji,
    PrefectureReply Prefecture,
    MunicipalityKind Kind,
    int Population,
    DateOnly ProgressAsOf,
    DateOnly LatenessAsOf,
    IReadOnlyList<AreaMigrationReply> Migration)
{
    internal static MunicipalitySheetReply Of(MunicipalitySheet sheet)
    {
        var row = sheet.Municipality;
        return new MunicipalitySheetReply(
            row.Code.Value, row.Name, row.Kana, row.Romaji, PrefectureReply.Of(row.Prefecture), row.Kind, row.Population,
            sheet.ProgressAsOf, sheet.LatenessAsOf,
            [.. sheet.Areas.Select(a => new AreaMigrationReply(a.Number, a.Name, a.NameEn, a.StepsDone, MigrationState.StepsInAll, a.IsExpectedLate))]);
    }
}
