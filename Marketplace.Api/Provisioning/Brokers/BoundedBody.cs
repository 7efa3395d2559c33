using System.Buffers;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Reads a body up to a limit that counts after inflation: neither a long body nor a bomb fills the memory.</summary>
internal static class BoundedBody
{
    public const int Ordinary = 1024 * 1024;
    public const int Catalog = 5 * 1024 * 1024;

    /// <returns><c>null</c> when there is more than the limit, or it cannot be read to its end.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken ct)
    {
        var piece = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(ct);
            using var whole = new MemoryStream();
            while (await stream.ReadAsync(piece, ct) is > 0 and var length)
            {
                if (whole.Length + length > limit)
                {
                    return null;
                }

                whole.Write(piece, 0, length);
            }

            return whole.ToArray();
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or HttpRequestException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
