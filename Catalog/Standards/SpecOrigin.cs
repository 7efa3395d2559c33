using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>Which specification a file is: what is given with it counts first, then its ids, then what it says of itself.</summary>
internal sealed class SpecOrigin(SpecTitle said, SpecGiven given, Findings findings)
{
    private string? found;

    public DateOnly? PublishedOn => given.PublishedOn ?? said.PublishedOn;

    /// <summary>The first three digits that the ids share; a row of another system is a finding.</summary>
    public string? System(IReadOnlyList<SpecTable> sheets, IReadOnlyList<PlacedLine> lines)
    {
        var numbered = sheets.Where(sheet => sheet.Id != SpecField.Section).Select(sheet => sheet.Table.Sheet).ToList();
        var withIds = lines.Where(placed => numbered.Exists(sheet => sheet.Name == placed.Place.Sheet)).ToList();
        var common = withIds.CountBy(placed => RequirementNumber.SystemOf(placed.Line.Number)).OrderByDescending(count => count.Value).FirstOrDefault().Key;
        found = given.System is { } name ? SystemNames.Find(name) : common ?? said.System;
        if (found is null || !SystemNames.Exists(found))
        {
            findings.Add(
                given.System is { } unknown ? StandardFaults.UnknownSystem(Quote.Of(unknown))
                    : common is null ? StandardFaults.SystemMissing
                    : StandardFaults.UnknownSystem(common),
                given.System is null && withIds is [var first, ..] ? first.Place : null);
            return null;
        }

        foreach (var placed in withIds.Where(placed => RequirementNumber.SystemOf(placed.Line.Number) != found))
        {
            findings.Add(StandardFaults.OtherSystem(placed.Line.Number, found), placed.Place);
        }

        return found;
    }

    public string? Version()
    {
        if (given.Version is { } text)
        {
            var version = SpecMarks.VersionOf(text);
            if (version is null)
            {
                findings.Add(StandardFaults.UnknownVersion(Quote.Of(text)));
            }

            return version;
        }

        if (said.Contradiction is { } contradiction)
        {
            findings.Add(contradiction.Fault, contradiction.Place);
        }
        else if (said.Version is null)
        {
            findings.Add(StandardFaults.VersionMissing);
        }

        return said.Version;
    }

    /// <summary>A file without a title has the name that the published list gives to the specification of its system.</summary>
    public string? Title()
    {
        var title = given.Title ?? said.Title ?? (found is null ? null : SystemNames.SpecNameOf(found));
        if (title is null && found is not null)
        {
            findings.Add(StandardFaults.TitleMissing);
        }

        return title;
    }
}
