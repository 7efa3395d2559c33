using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>The labels of a statement as what they mean.</summary>
internal sealed class StatementHead(StatementLabels labels, Findings findings)
{
    public string? System() => Meaning(StatementLabel.System, SystemNames.Find, StandardFaults.UnknownSystem);

    public string? SpecVersion() => Meaning(StatementLabel.SpecVersion, SpecMarks.VersionOf, StandardFaults.UnknownVersion);

    /// <summary><c>null</c> = the whole of the system.</summary>
    public string? SubScope() => labels.Text(StatementLabel.SubScope) is null
        ? null
        : Meaning(StatementLabel.SubScope, StatementCheck.SubScope, ConformanceFaults.UnknownSubScope);

    public EvidenceKind? Evidence()
    {
        if (labels.Required(StatementLabel.Evidence) is not { } text)
        {
            return null;
        }

        var kind = StatementWords.Evidence.Find(text);
        if (kind is null)
        {
            findings.Add(ConformanceFaults.UnknownEvidence(Quote.Of(text), StatementWords.Evidence.Choice), labels.PlaceOf(StatementLabel.Evidence));
        }

        return kind;
    }

    public DateOnly? ValidFrom() => labels.Required(StatementLabel.ValidFrom) is null ? null : labels.Day(StatementLabel.ValidFrom);

    private string? Meaning(StatementLabel label, Func<string, string?> read, Func<string, Fault> unknown)
    {
        if (labels.Required(label) is not { } text)
        {
            return null;
        }

        var meaning = read(text);
        if (meaning is null)
        {
            findings.Add(unknown(Quote.Of(text)), labels.PlaceOf(label));
        }

        return meaning;
    }
}
