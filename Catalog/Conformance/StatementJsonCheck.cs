using System.Globalization;
using System.Text.Json;
using Catalog.Standards;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>Holds the members of a JSON statement against what a spreadsheet must keep too; a fault names its member.</summary>
internal sealed class StatementJsonCheck(Findings findings)
{
    private readonly HashSet<(SpecPart, string)> numbers = [];

    public Reading<StatementFile> Read(StatementFile said)
    {
        var system = SystemNames.Find(said.System);
        var version = SpecMarks.VersionOf(said.SpecVersion);
        Add(system is null ? StandardFaults.UnknownSystem(Quote.Of(said.System)) : null, "system");
        Add(version is null ? StandardFaults.UnknownVersion(Quote.Of(said.SpecVersion)) : null, "specVersion");
        Add(IsBlank(said.Offering) ? ConformanceFaults.BadMember("$.offering") : null, "offering");
        Add(IsBlank(said.Release) ? ConformanceFaults.BadMember("$.release") : null, "release");
        var scope = said.SubScope is { } text ? StatementCheck.SubScope(text) : null;
        Add(said.SubScope is { } unknown && scope is null ? ConformanceFaults.UnknownSubScope(Quote.Of(unknown)) : null, "subScope");
        Add(said is { Lines.Count: 0, Extras.Count: 0 } ? ConformanceFaults.NoAnswers : null, "lines");

        var statement = said with { System = system ?? said.System, SpecVersion = version ?? said.SpecVersion, SubScope = scope };
        foreach (var (about, fault) in StatementCheck.Of(statement))
        {
            Add(fault, JsonNamingPolicy.CamelCase.ConvertName(about.ToString()));
        }

        var lines = said.Lines.Select((line, at) => Line(line, at, system)).ToList();
        CheckExtras(said.Extras);
        return findings.Or(() => statement with { Lines = lines });
    }

    private StatementLine Line(StatementLine line, int at, string? system)
    {
        var member = string.Create(CultureInfo.InvariantCulture, $"lines[{at}].number");
        var number = RequirementNumber.ReadNamed(line.Part, "number", line.Number);
        if (!number.IsDone)
        {
            Add(number.Fault, member);
            return line;
        }

        var named = line with { Number = number.Value };
        Add(numbers.Add((named.Part, named.Number)) ? null : StandardFaults.DuplicateNumber(named.Number, "lines"), member);
        Add(system is null ? null : StatementCheck.Of(named, system), member);
        return named;
    }

    private void CheckExtras(IReadOnlyList<ExtraFunction> extras)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, extra) in extras.Index())
        {
            var fault = IsBlank(extra.Name) ? ConformanceFaults.ExtraNameMissing("name")
                : names.Add(extra.Name) ? null
                : ConformanceFaults.DuplicateExtra(Quote.Of(extra.Name));
            Add(fault, string.Create(CultureInfo.InvariantCulture, $"extras[{at}].name"));
        }
    }

    private void Add(Fault? fault, string member)
    {
        if (fault is not null)
        {
            findings.Add(fault.On(member));
        }
    }

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);
}
