using Catalog.Audit;

namespace Catalog.Publishing.Drafts;

internal sealed record DraftSaved(string Offering, int Edit, string QuestionSet, EditSource Source, string Digest) : Fact(Offering);

internal sealed record DraftSubmitted(string Offering, int Edit, string Digest, string Review) : Fact(Offering);

internal sealed record ListingWithdrawn(string Offering, string Reason, int Towns) : Fact(Offering);

/// <summary>A town that uses the offering is told that it is no longer offered; its own use goes on.</summary>
internal sealed record TownToldOfWithdrawal(string Subscription, string Offering, string Reason) : Fact(Subscription);
