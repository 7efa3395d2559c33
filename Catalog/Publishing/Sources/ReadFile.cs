using System.Security.Cryptography;

namespace Catalog.Publishing.Sources;

/// <summary>A vendor's file as it was fetched.</summary>
/// <param name="ETag">What the server calls this state of it; <c>null</c> = it gives no name.</param>
public sealed record ReadFile(byte[] Bytes, string? ETag)
{
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>What one reading brought: a file, the word that it did not change, or why there is none.</summary>
/// <param name="File"><c>null</c> = it did not change, or could not be fetched.</param>
/// <param name="Failure"><c>null</c> = it was fetched, or did not change.</param>
public sealed record SourceReading(ReadFile? File, Fault? Failure)
{
    public static SourceReading Unchanged { get; } = new(null, null);

    public static SourceReading Of(ReadFile file) => new(file, null);

    public static SourceReading Failed(Fault why) => new(null, why);
}
