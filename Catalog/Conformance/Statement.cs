using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>What is said of one product version against one specification version, on one kind of evidence (適合状況).</summary>
/// <remarks>
/// A statement is never changed. A later one replaces it from its own first day on; the earlier one stays, so that every
/// verdict of an earlier day can be computed again.
/// </remarks>
public sealed class Statement
{
    private Statement() { }

    public Statement(OfferingId offering, OfferingVersionId release, SpecSheet spec, StatementFile file, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(by);
        Id = StatementId.New();
        (Offering, Release, Spec, System) = (offering, release, spec.Id, file.System);
        (SubScope, Evidence, EvidenceNumber) = (file.SubScope, file.Evidence, file.EvidenceNumber);
        (ValidFrom, ValidTo) = (file.ValidFrom, file.ValidTo);
        Municipality = file.Evidence == EvidenceKind.TownCheck ? by.Municipality : null;
        (RecordedBy, RecordedAt) = (by.Vendor ?? by.Municipality?.Value ?? by.Role.ToString(), now);
        var said = file.Lines.ToDictionary(line => spec.PlaceOf(line.Part, line.Number)!.Value);
        States = PackedStates.Of(spec.Lines.Count, place => said.TryGetValue(place, out var line) ? line.Says : Implementation.Unknown).ToBytes();
        Notes = [.. said.Where(each => each.Value.Remark is not null || each.Value.PlannedOn is not null).OrderBy(each => each.Key)
            .Select(each => new StatementNote(each.Key, each.Value.Remark, each.Value.PlannedOn))];
        Extras = [.. file.Extras];
    }

    public StatementId Id { get; private set; }

    public OfferingId Offering { get; private set; }

    public OfferingVersionId Release { get; private set; }

    public SpecVersionId Spec { get; private set; }

    /// <summary>Business system id of the specification.</summary>
    public string System { get; private set; } = null!;

    /// <summary>Part of the business (019-1); <c>null</c> = the whole.</summary>
    public string? SubScope { get; private set; }

    public EvidenceKind Evidence { get; private set; }

    /// <summary>Conformance number or number of the test run; <c>null</c> for a claim.</summary>
    public string? EvidenceNumber { get; private set; }

    /// <summary>Whose own check it is; <c>null</c> for every other kind of evidence.</summary>
    public MunicipalityCode? Municipality { get; private set; }

    /// <summary>First day for which it holds.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day; <c>null</c> = until a later one holds.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>For whom it was recorded: vendor, municipality or office. The person stands in the audit log, not on a public page.</summary>
    public string RecordedBy { get; private set; } = null!;

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The later statement that replaced this one; <c>null</c> = none yet.</summary>
    public StatementId? SupersededBy { get; private set; }

    /// <summary>The catalog's number when this was recorded; readers of snapshots ask for what is newer.</summary>
    public int ListedIn { get; private set; }

    /// <summary><see cref="PackedStates"/> over the specification's rows.</summary>
    public byte[] States { get; private set; } = [];

    public List<StatementNote> Notes { get; private set; } = [];

    public List<ExtraFunction> Extras { get; private set; } = [];

    public PackedStates Says => new(States);

    internal void ListIn(int catalogNumber) => ListedIn = catalogNumber;

    internal void Replace(Statement later) => SupersededBy = later.Id;

    /// <summary>Whether another statement speaks of the same thing on the same kind of evidence.</summary>
    internal bool IsAbout(Statement other) =>
        (Offering, Spec, SubScope, Evidence, Municipality) == (other.Offering, other.Spec, other.SubScope, other.Evidence, other.Municipality);

    /// <summary>Whether nothing that it says differs.</summary>
    internal bool SaysTheSame(Statement other) =>
        IsAbout(other) && (Release, EvidenceNumber, ValidFrom, ValidTo) == (other.Release, other.EvidenceNumber, other.ValidFrom, other.ValidTo)
        && States.AsSpan().SequenceEqual(other.States) && Notes.SequenceEqual(other.Notes) && Extras.SequenceEqual(other.Extras);
}
