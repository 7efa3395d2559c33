using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>What must hold between the members of a statement, from whatever format it was read.</summary>
internal static partial class StatementCheck
{
    private const string Days = "yyyy-MM-dd";

    /// <summary>The digit that a conformance number has after its system: 1 or 019-1; <c>null</c> = neither.</summary>
    public static string? SubScope(string text) => Scope().Match(text) is { Success: true } match ? match.Groups["digit"].Value : null;

    /// <summary>Faults and the member that each is about.</summary>
    public static IEnumerable<(StatementLabel About, Fault Fault)> Of(StatementFile statement)
    {
        if (statement.ValidTo < statement.ValidFrom)
        {
            yield return (StatementLabel.ValidTo, ConformanceFaults.EndsBeforeStart(Day(statement.ValidTo.Value), Day(statement.ValidFrom)));
        }

        if (statement.EvidenceNumber is null && statement.Evidence is EvidenceKind.ExaminedCertificate or EvidenceKind.MachineTest)
        {
            yield return (StatementLabel.EvidenceNumber, ConformanceFaults.EvidenceNumberMissing(StatementWords.Labels.Word(StatementLabel.EvidenceNumber)));
        }
        else if (statement is { EvidenceNumber: { } claimed, Evidence: EvidenceKind.VendorClaim })
        {
            yield return (StatementLabel.EvidenceNumber, ConformanceFaults.ClaimWithNumber(Quote.Of(claimed)));
        }
        else if (statement is { EvidenceNumber: { } number, Evidence: EvidenceKind.ExaminedCertificate }
            && !(Certificate().IsMatch(number) && number.StartsWith(statement.System, StringComparison.Ordinal)))
        {
            yield return (StatementLabel.EvidenceNumber, ConformanceFaults.BadCertificateNumber(Quote.Of(number), statement.System));
        }
    }

    /// <summary>A number that carries the system carries that of the statement.</summary>
    public static Fault? Of(StatementLine line, string system) =>
        line.Number.Contains('/', StringComparison.Ordinal) || RequirementNumber.SystemOf(line.Number) == system
            ? null
            : StandardFaults.OtherSystem(line.Number, system);

    private static string Day(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:[0-9]{3}-)?(?<digit>[0-9])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scope();

    [GeneratedRegex("^[0-9]{3}(?:-[0-9])?_[0-9]{13}_[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Certificate();
}
