using System.Security.Cryptography;

namespace Catalog.Audit.Tree;

/// <summary>Hashes of a Merkle tree over SHA-256 (RFC 9162, 2.1.1). A leaf can never be taken for a node.</summary>
public static class TreeHash
{
    public const int Bytes = SHA256.HashSizeInBytes;

    private const byte LeafMark = 0;

    private const byte NodeMark = 1;

    /// <summary>The root of a tree without a leaf.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> entry) => SHA256.HashData([LeafMark, .. entry]);

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([NodeMark, .. left, .. right]);
}
