using Catalog.Audit;

namespace Catalog.Selection;

public sealed record SelectionOpened(string Case, string Title, int? Area) : Fact(Case);

public sealed record NeedStated(string Case, string Text, NeedStrength Strength) : Fact(Case);

public sealed record NeedDropped(string Case, int Number) : Fact(Case);

public sealed record CandidateShortlisted(string Case, string Offering) : Fact(Case);

public sealed record CandidateExcluded(string Case, string Offering, ExclusionReason Reason, string Words) : Fact(Case);

public sealed record CandidateReinstated(string Case, string Offering) : Fact(Case);

public sealed record SelectionDecided(string Case, string Offering, string Plan, string Words) : Fact(Case)
{
    /// <summary>Only where another one scored as high or higher.</summary>
    public string? AgainstScore { get; init; }
}
