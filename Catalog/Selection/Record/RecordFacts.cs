using Catalog.Audit;

namespace Catalog.Selection.Record;

/// <summary>That the record of a case was made final.</summary>
/// <param name="Digest">SHA-256 of the record.</param>
/// <param name="BundleDigest">SHA-256 of the list of all its files.</param>
public sealed record SelectionLocked(string Case, string Digest, string BundleDigest) : Fact(Case);
