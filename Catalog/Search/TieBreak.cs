using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Search;

/// <summary>Equal hits stand in the order of a hash of their code: stable, and nobody can buy or name a place.</summary>
public static class TieBreak
{
    public static ulong Of(string code) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
