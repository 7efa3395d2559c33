using System.Security.Cryptography;
using System.Text;
using Marketplace.Api.Ladder.Climbing;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>Counts rows and sums up what they say, whatever their order: two files with one sum have the same rows.</summary>
internal sealed class RowTally
{
    private readonly byte[] sum = new byte[SHA256.HashSizeInBytes];

    /// <summary>The first line; <c>null</c> = there was none yet.</summary>
    public IReadOnlyList<string>? Header { get; private set; }

    /// <summary>Lines after the header.</summary>
    public long Rows { get; private set; }

    /// <summary>Every row as wide as the header.</summary>
    public bool IsEven { get; private set; } = true;

    /// <summary>The sum of the rows' SHA-256 values modulo 2 to the 256th; each row counts as often as it stands in the file.</summary>
    public string Sum => Convert.ToHexStringLower(sum);

    public void Add(IReadOnlyList<string> line)
    {
        if (Header is null)
        {
            Header = line;
            return;
        }

        Rows++;
        IsEven &= line.Count == Header.Count;
        Span<byte> one = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(CsvRows.Joined(line)), one);
        var carry = 0;
        for (var place = sum.Length - 1; place >= 0; place--)
        {
            carry += sum[place] + one[place];
            sum[place] = (byte)carry;
            carry >>= 8;
        }
    }
}
