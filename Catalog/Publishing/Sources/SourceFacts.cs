using Catalog.Audit;

namespace Catalog.Publishing.Sources;

/// <summary>A vendor's file is read from now on (取得元の登録).</summary>
internal sealed record SourceRegistered(string Offering, string Url, bool SubmitsItself) : Fact(Offering);

internal sealed record SourceRemoved(string Offering, string Url) : Fact(Offering);

/// <summary>The first of a row of failed readings; those that follow are kept in the source alone.</summary>
internal sealed record SourceReadFailed(string Offering, SourceTrouble Trouble, string Reason) : Fact(Offering);

/// <summary>The first good reading after failed ones.</summary>
internal sealed record SourceReadAgain(string Offering) : Fact(Offering);
