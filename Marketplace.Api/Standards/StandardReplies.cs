using Catalog.Standards;

namespace Marketplace.Api.Standards;

/// <summary>One of the 20 legal business areas.</summary>
/// <param name="Number">1 to 20, in the order of the published list.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Group">Heading under which areas are shown together.</param>
/// <param name="Ministry">The ministry that answers for its standard.</param>
/// <param name="SpecName">Name of the standard specification.</param>
/// <param name="LatestVersion">Version current in April 2026; <c>null</c> where the list gives none.</param>
/// <param name="PublishedIn">Year and month of that version.</param>
/// <param name="Aliases">Other names in daily use; a search heeds them.</param>
/// <param name="Systems">Ids of the business systems that belong to it.</param>
public sealed record BusinessAreaReply(
    int Number,
    string Name,
    string NameEn,
    string Group,
    string Ministry,
    string SpecName,
    string? LatestVersion,
    string? PublishedIn,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Systems)
{
    internal static BusinessAreaReply Of(BusinessAreaRow row) => new(
        row.Number, row.Name, row.NameEn, row.Group, row.Ministry, row.SpecName, row.LatestVersion, row.PublishedIn, row.Aliases, row.Systems);
}

/// <summary>A business system.</summary>
/// <param name="Id">Three digits, the first part of every function id.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Area">Number of its legal area; <c>null</c> for common functions and the common parts of local tax.</param>
public sealed record BusinessSystemReply(string Id, string Name, string NameEn, int? Area)
{
    internal static BusinessSystemReply Of(BusinessSystemRow row) => new(row.Id, row.Name, row.NameEn, row.Area);
}
