using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Catalog;
using Catalog.Publishing.Sources;

namespace Marketplace.Api.Publishing.Sources;

/// <summary>Has a listing's file read from the vendor's own public hosting every day.</summary>
/// <param name="Url">Address of the raw file: https, ending in .yml, .yaml, .json or .xlsx.</param>
/// <param name="SubmitsItself">Whether a reading without finding is submitted at once.</param>
public sealed record SourceRequest([property: MaxLength(500)] string Url, bool SubmitsItself = false);

/// <summary>Where a listing's file lies, and how the last readings went.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Url">Address of the file.</param>
/// <param name="SubmitsItself">Whether a reading without finding is submitted at once.</param>
/// <param name="RegisteredAt">When it was registered or renewed.</param>
/// <param name="ReadAt">The last good reading; <c>null</c> = none yet.</param>
/// <param name="Failure">Why the last reading failed; <c>null</c> = it did not.</param>
/// <param name="NextAt">When it is read next.</param>
public sealed record SourceReply(
    string Offering, string Url, bool SubmitsItself, DateTimeOffset RegisteredAt, DateTimeOffset? ReadAt, SourceFailureReply? Failure, DateTimeOffset NextAt)
{
    internal static SourceReply Of(SourceSheet sheet, CultureInfo culture) => new(
        sheet.Offering, sheet.Url, sheet.SubmitsItself, Tokyo.At(sheet.RegisteredAt), sheet.ReadAt is { } read ? Tokyo.At(read) : null,
        sheet.Failure is null ? null : SourceFailureReply.Of(sheet, culture), Tokyo.At(sheet.DueAt));
}

/// <summary>Readings that failed, without a good one since.</summary>
/// <param name="Trouble">What is the matter.</param>
/// <param name="Code">Stable, such as <c>publishing.source-status</c>.</param>
/// <param name="Words">In the language asked for.</param>
/// <param name="Since">The first of them.</param>
/// <param name="LastAt">The last of them.</param>
/// <param name="IsPublic">Whether the public listing says so.</param>
public sealed record SourceFailureReply(SourceTrouble Trouble, string Code, string Words, DateTimeOffset Since, DateTimeOffset LastAt, bool IsPublic)
{
    internal static SourceFailureReply Of(SourceSheet sheet, CultureInfo culture) => new(
        sheet.Trouble!.Value, sheet.Failure!.Code, FaultText.Of(sheet.Failure, culture), Tokyo.At(sheet.FailingSince!.Value), Tokyo.At(sheet.FailedAt!.Value), sheet.IsPublic);
}
