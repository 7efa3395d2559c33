namespace Catalog.Selection;

/// <summary>An offering on the list of a case (候補).</summary>
public sealed record Candidate(string Offering, DateTimeOffset AddedAt, string AddedBy)
{
    /// <summary>Number of the frozen search from which it was taken; <c>null</c> = added by hand.</summary>
    public int? FromSearch { get; init; }

    /// <summary>Why it was added by hand; <c>null</c> = nothing was said, or it comes from a search.</summary>
    public string? AddedBecause { get; init; }

    /// <summary>Set when it was dropped; the reason stays for the auditor.</summary>
    public Exclusion? Exclusion { get; init; }

    public bool IsExcluded => Exclusion is not null;
}

/// <summary>A dropped candidate's reason: code and words (除外理由).</summary>
public sealed record Exclusion(ExclusionReason Reason, string Words, DateTimeOffset At, string By)
{
    /// <summary>The total with which it lost, in ten-thousandths of a point; <c>null</c> = dropped before the decision, whatever its score.</summary>
    public int? Score { get; init; }
}

/// <summary>What was chosen and why (選定結果).</summary>
public sealed record Decision(string Offering, string Plan, string Words, DateTimeOffset At, string By)
{
    /// <summary>Why one was chosen that is not alone at the head of the scoring; <c>null</c> = it is, or nothing was scored.</summary>
    public string? AgainstScore { get; init; }
}

/// <summary>That the record of the case was made final (確定).</summary>
/// <param name="Digest">SHA-256 of the record, in hexadecimal; the papers carry it.</param>
public sealed record Locking(DateTimeOffset At, string By, string Digest);
