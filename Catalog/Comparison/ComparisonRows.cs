using System.Globalization;
using Catalog.Ladder;
using Catalog.Offerings;
using Catalog.Publishing;

namespace Catalog.Comparison;

/// <summary>The one list of what is compared, in the order of the groups.</summary>
internal static class ComparisonRows
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static IReadOnlyList<ComparedRow> Of(IReadOnlyList<ComparedOffering> columns, IReadOnlyList<OwnOffering> own)
    {
        ComparedRow Row(ComparisonGroup group, ComparisonRow row, Func<ComparedOffering, ComparisonCell> cell) =>
            new(group, row, [.. columns.Select(cell)]);

        ComparedRow Charge(ComparisonRow row, ChargeKind kind) => Row(ComparisonGroup.Cost, row, column => Amount(column.Cost?.Lines.Single(line => line.Kind == kind).Sum));

        return
        [
            Row(ComparisonGroup.Cost, ComparisonRow.Plan, column => Text(column.Plan?.Name, column.Plan?.NameEn)),
            Row(ComparisonGroup.Cost, ComparisonRow.FiveYearGross, column => Amount(column.Cost?.Gross)),
            Row(ComparisonGroup.Cost, ComparisonRow.FiveYearNet, column => Amount(column.Cost?.Net)),
            Row(ComparisonGroup.Cost, ComparisonRow.FiveYearTax, column => Amount(column.Cost?.Tax)),
            Charge(ComparisonRow.Initial, ChargeKind.Initial),
            Charge(ComparisonRow.Migration, ChargeKind.Migration),
            Charge(ComparisonRow.Monthly, ChargeKind.Monthly),
            Charge(ComparisonRow.CloudShare, ChargeKind.CloudShare),
            Charge(ComparisonRow.Line, ChargeKind.Line),
            Charge(ComparisonRow.ExitCost, ChargeKind.Exit),
            Row(ComparisonGroup.Cost, ComparisonRow.Options, column => Listed(column.Chosen.Select(o => o.Name), column.Chosen.Select(o => o.NameEn))),
            Row(ComparisonGroup.Cost, ComparisonRow.OptionCost, column => Amount(column.Cost?.Options)),
            Row(ComparisonGroup.Standard, ComparisonRow.Systems, column => Listed(column.Offering.Systems.Select(s => s.Name), column.Offering.Systems.Select(s => s.NameEn))),
            Row(ComparisonGroup.Standard, ComparisonRow.Certificates, column => Listed(column.Offering.Certificates.Select(c => c.Number))),
            Row(ComparisonGroup.Standard, ComparisonRow.Ladder, Ladder),
            Row(ComparisonGroup.Link, ComparisonRow.Provides, column => Interfaces(column, LinkRole.Provides)),
            Row(ComparisonGroup.Link, ComparisonRow.Consumes, column => Interfaces(column, LinkRole.Consumes)),
            Row(ComparisonGroup.Link, ComparisonRow.LinkFit, column => Fit(column, own)),
            Row(ComparisonGroup.Network, ComparisonRow.Zones, column => Listed(column.Offering.Zones.Order().Select(zone => zone.ToString()))),
            Row(ComparisonGroup.Network, ComparisonRow.Cloud, column => Text(column.Offering.Cloud)),
            Row(ComparisonGroup.Network, ComparisonRow.SecurityMarks, column => Listed(column.Offering.SecurityFacts.Select(fact => fact.Mark))),
            Row(ComparisonGroup.Network, ComparisonRow.SecurityScope, column => Listed(
                column.Offering.SecurityFacts.Select(fact => $"{fact.Mark}: {fact.Scope}"), column.Offering.SecurityFacts.Select(fact => $"{fact.Mark}: {fact.ScopeEn ?? fact.Scope}"))),
            Row(ComparisonGroup.Exit, ComparisonRow.DataFormat, column => Text(column.Offering.Exit?.DataFormat, column.Offering.Exit?.DataFormatEn)),
            Row(ComparisonGroup.Exit, ComparisonRow.NoticeDays, column => Days(column.Offering.Exit?.NoticeDays)),
            Row(ComparisonGroup.Exit, ComparisonRow.ErasureCertificate, column => new ComparisonCell(Holds: column.Offering.Exit?.ErasureCertificate)),
            Row(ComparisonGroup.Exit, ComparisonRow.RetentionDays, column => Days(column.Offering.Exit?.RetentionDays)),
            Row(ComparisonGroup.Support, ComparisonRow.ServesTown, column => new ComparisonCell(Holds: column.Offering.ServesTown)),
            Row(ComparisonGroup.Support, ComparisonRow.Support, column => Text(column.Offering.Support, column.Offering.SupportEn)),
            Row(ComparisonGroup.Support, ComparisonRow.Accessibility, Accessibility),
            Row(ComparisonGroup.Standard, ComparisonRow.MandatoryPoints, column => Text(Joined(column.Offering.MandatoryPoints.Select(point => point.Point)))),
        ];
    }

    private static ComparisonCell Amount(Yen? amount) => new(Amount: amount);

    private static ComparisonCell Text(string? words, string? english = null) => new(Words: words, WordsEn: english);

    private static ComparisonCell Days(int? days) => Text(days?.ToString(CultureInfo.InvariantCulture));

    private static ComparisonCell Listed(IEnumerable<string> words, IEnumerable<string>? english = null) =>
        new(Words: Joined(words), WordsEn: english is null ? null : Joined(english));

    private static string? Joined(IEnumerable<string> words) => string.Join("\n", words) is { Length: > 0 } joined ? joined : null;

    private static ComparisonCell Ladder(ComparedOffering column) =>
        column.Offering.LadderLevel is { } level ? Text(LadderLevels.Name(level, Japanese), LadderLevels.Name(level, English)) : Text(null);

    private static ComparisonCell Accessibility(ComparedOffering column) =>
        column.Offering.Accessibility is { } stated && StatedAnswers.Word("accessibility.level", stated.Level) is { } level ? Text(level.Ja, level.En) : Text(null);

    private static ComparisonCell Interfaces(ComparedOffering column, LinkRole role) =>
        Listed(column.Offering.Interfaces.Where(i => i.Role == role).Select(i => $"{i.Name} {i.Version}").Order(StringComparer.Ordinal));

    private static ComparisonCell Fit(ComparedOffering column, IReadOnlyList<OwnOffering> own)
    {
        IReadOnlyList<OwnLink> links = [.. own.Select(each => OwnLink.Of(column.Offering.Interfaces, each))];
        var fitting = links.Where(link => link.Fit is not null).ToList();
        return Listed(fitting.Select(link => link.Name), fitting.Select(link => link.NameEn)) with { Links = links };
    }
}
