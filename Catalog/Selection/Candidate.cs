namespace Catalog.Selection;

/// <summary>An offering on the list of a case (候補).</summary>
public sealed record Candidate(string Offering, DateTimeOffset AddedAt, string AddedBy)
{
    /// <summary>Set when it was dropped; the reason stays for the auditor.</summary>
    public Exclusion? Exclusion { get; init; }

    public bool IsExcluded => Exclusion is not null;
}

/// <summary>A dropped candidate's reason: code and words (除外理由).</summary>
public sealed record Exclusion(ExclusionReason Reason, string Words, DateTimeOffset At, string By);

/// <summary>What was chosen and why (選定結果).</summary>
public sealed record Decision(string Offering, string Plan, string Words, DateTimeOffset At, string By);

/// <summary>That the record of the case was made final (確定).</summary>
/// <param name="Digest">SHA-256 of the record, in hexadecimal; the papers carry it.</param>
public sealed record Locking(DateTimeOffset At, string By, string Digest);
