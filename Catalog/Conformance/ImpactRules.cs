using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>The rules by which a changed row touches an offering; all of them, in one place.</summary>
/// <remarks>
/// What a vendor said of a row carries over to a later version as long as the row's words are the same. A new or reworded row
/// must be answered anew. A row taken out of a business specification is forbidden from then on. An option never breaks anything.
/// </remarks>
internal static class ImpactRules
{
    /// <summary>The vendor has answered for the later version itself.</summary>
    public static TouchedRow? OfAnswered(SpecChange change, SpecSheet later, Statement answer)
    {
        if (change.After is not { } row || row.Class == RequirementClass.Option || later.PlaceOf(row.Part, row.Number) is not { } place)
        {
            return null;
        }

        return Touched(change, later, Verdicts.Of(row.Class, answer.Says[place]), PlanAt(answer, place));
    }

    /// <summary>The vendor's newest answer is for an earlier version.</summary>
    public static TouchedRow? OfCarried(SpecChange change, SpecSheet earlier, SpecSheet later, Statement answer)
    {
        var place = change.Before is { } before ? earlier.PlaceOf(before.Part, before.Number) : null;
        var says = place is { } known ? answer.Says[known] : Implementation.Unknown;
        var plan = place is { } planned ? PlanAt(answer, planned) : null;
        if (change.After is not { } row)
        {
            return later.Kind == SpecKind.Business && says is Implementation.Yes or Implementation.Partly
                ? Touched(change, later, Verdict.Fails, plan)
                : null;
        }

        return row.Class == RequirementClass.Option || change.Kinds == ChangeKinds.Moved ? null
            : (change.Kinds & (ChangeKinds.Added | ChangeKinds.Reworded)) != ChangeKinds.None ? Touched(change, later, Verdict.Unknown, plan)
            : Touched(change, later, Verdicts.Of(row.Class, says), plan);
    }

    private static TouchedRow? Touched(SpecChange change, SpecSheet later, Verdict verdict, DateOnly? plannedOn)
    {
        var from = change.After?.AppliesFrom ?? later.Head.PublishedOn;
        return verdict switch
        {
            Verdict.Fails => new TouchedRow(change, ImpactReason.Fails, from, plannedOn),
            Verdict.Unknown => new TouchedRow(change, ImpactReason.Unanswered, from, plannedOn),
            _ => null,
        };
    }

    private static DateOnly? PlanAt(Statement answer, int place) => answer.Notes.Find(note => note.Place == place)?.PlannedOn;
}
