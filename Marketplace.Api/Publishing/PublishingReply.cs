using System.Globalization;
using Catalog.Publishing;
using Catalog.Publishing.Descriptors;

namespace Marketplace.Api.Publishing;

/// <summary>One thing that is said against a descriptor.</summary>
/// <param name="Code">Stable, such as <c>publishing.tier-gap</c>.</param>
/// <param name="Place">Path of the answer, rows counted from 0; empty for the file as a whole.</param>
/// <param name="Line">Line in the file, counted from 1; <c>null</c> for a workbook and for what is not in the file.</param>
/// <param name="Column">Column in the line, counted from 1.</param>
/// <param name="Cell">Cell of a workbook, such as <c>Answers!D7</c>.</param>
/// <param name="IsNotice">A notice leaves the descriptor valid.</param>
/// <param name="Message">What is wrong, and where, in the language asked for.</param>
/// <param name="Remedy">What to do.</param>
public sealed record DescriptorFindingReply(string Code, string Place, int? Line, int? Column, string? Cell, bool IsNotice, string Message, string Remedy)
{
    internal static DescriptorFindingReply Of(CheckFinding finding, CultureInfo culture) => new(
        finding.Code, finding.Place, finding.Spot?.Line, finding.Spot?.Column, finding.Spot?.Cell, finding.IsNotice, finding.Message(culture), finding.Remedy(culture));
}

/// <summary>The verdict over a descriptor.</summary>
/// <param name="Valid">Whether it could be submitted.</param>
/// <param name="Findings">In the order of the questions, at most 100.</param>
public sealed record DescriptorVerdictReply(bool Valid, IReadOnlyList<DescriptorFindingReply> Findings)
{
    internal static DescriptorVerdictReply Of(CheckedDescriptor verdict, CultureInfo culture) =>
        new(verdict.IsValid, [.. verdict.Findings.Select(finding => DescriptorFindingReply.Of(finding, culture))]);
}
