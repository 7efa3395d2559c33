using Catalog.Offerings;
using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>A statement that stands on a day: what it says, row by row.</summary>
internal sealed class Standing
{
    private readonly PackedStates says;
    private readonly Dictionary<int, StatementNote> notes;

    public Standing(Statement statement, string release)
    {
        Offering = statement.Offering;
        Basis = new Basis(
            statement.Evidence, statement.SubScope, statement.Municipality, release, statement.EvidenceNumber,
            statement.ValidFrom, statement.ValidTo, statement.RecordedBy, Instants.ToMicroseconds(statement.RecordedAt));
        says = statement.Says;
        notes = statement.Notes.ToDictionary(note => note.Place);
        Extras = statement.Extras;
    }

    public OfferingId Offering { get; }

    public Basis Basis { get; }

    public IReadOnlyList<ExtraFunction> Extras { get; }

    public Answer Of(RequirementLine row, int place, DateOnly asOf)
    {
        var note = notes.GetValueOrDefault(place);
        var said = says[place];
        return new Answer(said, Verdicts.Of(row, said, asOf), note?.Remark, note?.PlannedOn);
    }
}
