using Catalog.Municipalities;
using Catalog.Selection.Joint;
using Catalog.Selection.Record;
using Catalog.Selection.Scores;

namespace Catalog.Selection;

/// <summary>A selection case (選定案件): from needs to a decision, with a reason for everything that was dropped.</summary>
public sealed class SelectionCase
{
    /// <summary>More candidates than a person can compare are a list, not a case.</summary>
    public const int CandidateLimit = 20;

    private SelectionCase() { }

    public SelectionCase(MunicipalityCode municipality, string title, int? area, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        Id = SelectionId.New();
        Municipality = municipality;
        Title = title;
        Area = area;
        OpenedAt = now;
        OpenedBy = by.Name;
        Touch(by, now);
    }

    public SelectionId Id { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public string Title { get; private set; } = null!;

    /// <summary>Number of the business area that it is about, as the needs say or as it was opened; <c>null</c> outside the 20.</summary>
    public int? Area { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public string OpenedBy { get; private set; } = null!;

    public List<Need> Needs { get; private set; } = [];

    public List<Candidate> Candidates { get; private set; } = [];

    public Decision? Decision { get; private set; }

    /// <summary>Set when the record is final (確定).</summary>
    public Locking? Locking { get; private set; }

    /// <summary>For the wall, which asks the database; never loaded with the case.</summary>
    internal List<JointTown> Towns { get; private set; } = [];

    /// <summary>The town's last change of the case or of anything that hangs on it.</summary>
    public DateTimeOffset LastChangedAt { get; private set; }

    public string LastChangedBy { get; private set; } = null!;

    public int Version { get; private set; }

    /// <summary>Why needs, candidates, quotes and scores stay as they are; <c>null</c> = the case is open.</summary>
    public Fault? Closed => Decision is { } made ? SelectionFaults.AlreadyDecided(made.Offering) : null;

    public bool IsDecided => Decision is not null;

    public IEnumerable<Candidate> Open => Candidates.Where(candidate => !candidate.IsExcluded);

    /// <summary>Marks that the town changed something that hangs on the case, so that its version moves with it.</summary>
    public void Touch(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (LastChangedAt, LastChangedBy) = (now, by.Name);
    }

    /// <summary>The needs say what it is about; calendars, splits and feedback follow.</summary>
    public void Concern(int? area) => Area = area;

    public Outcome StateNeed(string text, NeedStrength strength, Actor by, DateTimeOffset now)
    {
        if (WhileOpen(CaseWords.Refusal(text, "text")) is { } refused)
        {
            return refused;
        }

        var number = Needs.Count == 0 ? 1 : Needs.Max(need => need.Number) + 1;
        Needs = [.. Needs, new Need(number, text.Trim(), strength, now, by.Name)];
        return Outcome.Done;
    }

    public Outcome DropNeed(int number)
    {
        if (WhileOpen(Needs.Exists(need => need.Number == number) ? null : SelectionFaults.UnknownNeed(number)) is { } refused)
        {
            return refused;
        }

        Needs = [.. Needs.Where(need => need.Number != number)];
        return Outcome.Done;
    }

    /// <param name="offering">Code of the offering.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="now">When.</param>
    /// <param name="fromSearch">Number of the frozen search from which it is taken; <c>null</c> = added by hand.</param>
    /// <param name="because">Why it is added by hand; may be left out.</param>
    public Outcome Shortlist(string offering, Actor by, DateTimeOffset now, int? fromSearch = null, string? because = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        var fault = Find(offering) is not null ? SelectionFaults.AlreadyCandidate(offering)
            : Candidates.Count >= CandidateLimit ? SelectionFaults.TooManyCandidates(CandidateLimit)
            : CaseWords.OptionalRefusal(because, "because");
        if (WhileOpen(fault) is { } refused)
        {
            return refused;
        }

        Candidates = [.. Candidates, new Candidate(offering, now, by.Name) { FromSearch = fromSearch, AddedBecause = string.IsNullOrWhiteSpace(because) ? null : because.Trim() }];
        return Outcome.Done;
    }

    public Outcome Exclude(string offering, ExclusionReason reason, string words, Actor by, DateTimeOffset now)
    {
        var fault = Find(offering) is null ? SelectionFaults.NotCandidate(offering) : CaseWords.Refusal(words, "words");
        if (WhileOpen(fault) is { } refused)
        {
            return refused;
        }

        Replace(offering, new Exclusion(reason, words.Trim(), now, by.Name));
        return Outcome.Done;
    }

    public Outcome Reinstate(string offering)
    {
        if (WhileOpen(Find(offering) is null ? SelectionFaults.NotCandidate(offering) : null) is { } refused)
        {
            return refused;
        }

        Replace(offering, null);
        return Outcome.Done;
    }

    /// <summary>Decides for one candidate; every other one must carry a reason by then, or be explained by a complete scoring.</summary>
    /// <param name="choice">The chosen candidate and why.</param>
    /// <param name="scores">Totals of a complete scoring; <c>null</c> = nothing was scored.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="now">When.</param>
    public Outcome Decide(DecisionOrder choice, FinalScores? scores, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(by);
        var others = Open.Where(candidate => candidate.Offering != choice.Offering)
            .Select(candidate => (candidate.Offering, Exclusion: scores?.Explain(candidate.Offering, choice.Offering, choice.AgainstScore, by, now))).ToList();
        var unexplained = string.Join(", ", others.Where(other => other.Exclusion is null).Select(other => other.Offering));
        var fault = Find(choice.Offering) is not { } chosen ? SelectionFaults.NotCandidate(choice.Offering)
            : chosen.IsExcluded ? SelectionFaults.ChosenIsExcluded(choice.Offering)
            : unexplained.Length > 0 ? (scores is null ? SelectionFaults.CandidatesWithoutReason(unexplained) : ScoreFaults.AgainstScoreMissing(unexplained))
            : CaseWords.OptionalRefusal(choice.AgainstScore, "againstScore") ?? CaseWords.Refusal(choice.Words, "words");
        if (WhileOpen(fault) is { } refused)
        {
            return refused;
        }

        others.ForEach(other => Replace(other.Offering, other.Exclusion));
        var against = others.Exists(other => other.Exclusion!.Reason == ExclusionReason.Other) ? choice.AgainstScore!.Trim() : null;
        Decision = new Decision(choice.Offering, choice.Plan, choice.Words.Trim(), now, by.Name) { AgainstScore = against };
        return Outcome.Done;
    }

    /// <summary>Makes the record of a decided case final (確定); it cannot be taken back.</summary>
    /// <param name="digest">SHA-256 of the record, in hexadecimal.</param>
    public Outcome Lock(string digest, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Decision is null || Locking is not null)
        {
            return Locking is null ? RecordFaults.NotDecided : RecordFaults.AlreadyLocked;
        }

        Touch(by, now);
        Locking = new Locking(now, by.Name, digest);
        return Outcome.Done;
    }

    /// <summary>Decides where nothing was scored.</summary>
    public Outcome Decide(string offering, string plan, string words, Actor by, DateTimeOffset now) =>
        Decide(new DecisionOrder(offering, plan, words), scores: null, by, now);

    /// <summary>Passes to the municipality that carries on after a merger or split; nothing else of the case changes, decided or final as it may be.</summary>
    public void MoveTo(MunicipalityCode to) => Municipality = to;

    private Fault? WhileOpen(Fault? fault) => Closed ?? fault;

    private Candidate? Find(string offering) => Candidates.Find(candidate => candidate.Offering == offering);

    private void Replace(string offering, Exclusion? exclusion) =>
        Candidates = [.. Candidates.Select(c => c.Offering == offering ? c with { Exclusion = exclusion } : c)];
}
