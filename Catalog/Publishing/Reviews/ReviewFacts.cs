using Catalog.Audit;

namespace Catalog.Publishing.Reviews;

/// <summary>A curator's yes to one edit.</summary>
internal sealed record ListingApproved(string Offering, string Review, int Edit, string Digest) : Fact(Offering);

internal sealed record ListingPublished(string Offering, int Number, int Edit, string Digest, IReadOnlyList<string> ApprovedBy) : Fact(Offering);

internal sealed record ListingReturned(string Offering, string Review, int Edit, IReadOnlyList<ReturnReason> Reasons) : Fact(Offering);

internal sealed record ListingSuspended(string Offering, string Reason, int Towns) : Fact(Offering);

internal sealed record ListingResumed(string Offering) : Fact(Offering);

/// <summary>A town that uses the offering is told; its use goes on.</summary>
internal sealed record TownToldOfSuspension(string Subscription, string Offering, string Reason) : Fact(Subscription);

internal sealed record TownToldOfResumption(string Subscription, string Offering) : Fact(Subscription);

internal sealed record GapPlanned(string Offering, int Number, string What, string? Question, DateOnly DueOn) : Fact(Offering);

internal sealed record GapClosed(string Offering, int Number) : Fact(Offering);
