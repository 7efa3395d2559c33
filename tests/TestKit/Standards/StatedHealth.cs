using Catalog;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;

namespace TestKit.Standards;

/// <summary>A generated specification of health management, with statements of the fictional offerings.</summary>
public static class StatedHealth
{
    /// <summary>Imports the specification and a claim of each of these offerings.</summary>
    public static async Task<SpecFile> BuildAsync(ImportStandard import, RecordStatement record, int rows, IReadOnlyList<string> offerings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(record);
        var spec = GeneratedSpec.Of(rows);
        var imported = await import.RunAsync(spec, Origin.Fictional, StatingPeople.Curator, ct);
        Assert.Null(imported.Fault?.Code);
        foreach (var (place, offering) in offerings.Index())
        {
            await StateAsync(record, GeneratedSpec.Statement(spec, offering, 11 + place), StatingPeople.Vendor(offering.Split('-')[0]), ct);
        }

        return spec;
    }

    public static Task<SpecFile> BuildAsync(TestDatabase database, int rows, IReadOnlyList<string> offerings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(database);
        return BuildAsync(database.Get<ImportStandard>(), database.Get<RecordStatement>(), rows, offerings, ct);
    }

    public static async Task StateAsync(RecordStatement record, StatementFile file, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(record);
        var recorded = await record.RunAsync(file, by, ct);
        Assert.Null(recorded.Fault?.Code);
    }
}
