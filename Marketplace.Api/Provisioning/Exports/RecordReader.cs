using System.Security.Cryptography;
using System.Text;
using Marketplace.Api.Ladder.Climbing;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>Reads a file of records piece by piece: its checksum, its length, its rows. No more than one line of it is held.</summary>
/// <param name="onRow">Is given every line after the header.</param>
internal sealed class RecordReader(Action<IReadOnlyList<string>>? onRow = null) : IDisposable
{
    private const char Mark = '\uFEFF';

    private readonly Decoder letters = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CsvScanner scanner = new();
    private readonly RowTally tally = new();
    private bool isUtf8 = true;
    private bool isBegun;

    public long Bytes { get; private set; }

    public void Take(ReadOnlySpan<byte> piece)
    {
        Bytes += piece.Length;
        hash.AppendData(piece);
        Read(piece, isLast: false);
    }

    public ReadRecords End()
    {
        Read([], isLast: true);
        var isWhole = isUtf8 && !scanner.IsBroken;
        if (isWhole && scanner.End() is { } last)
        {
            Add(last);
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new ReadRecords(Bytes, sha256, tally.Header ?? [], tally.Rows, tally.Sum, isWhole && tally is { IsEven: true, Header: not null });
    }

    public void Dispose() => hash.Dispose();

    private void Read(ReadOnlySpan<byte> piece, bool isLast)
    {
        if (!isUtf8)
        {
            return;
        }

        var text = new char[Encoding.UTF8.GetMaxCharCount(piece.Length)];
        try
        {
            foreach (var letter in text.AsSpan(0, letters.GetChars(piece, text, isLast)))
            {
                if (!IsMark(letter) && scanner.Take(letter) is { } line)
                {
                    Add(line);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            isUtf8 = false;
        }
    }

    /// <summary>A byte order mark at the beginning is none of the header's letters.</summary>
    private bool IsMark(char letter)
    {
        var isMark = !isBegun && letter == Mark;
        isBegun = true;
        return isMark;
    }

    private void Add(IReadOnlyList<string> line)
    {
        if (tally.Header is not null)
        {
            onRow?.Invoke(line);
        }

        tally.Add(line);
    }
}

/// <summary>What a file of records turned out to be.</summary>
/// <param name="RowSum">See <see cref="RowTally.Sum"/>.</param>
/// <param name="IsWhole">CSV in UTF-8 with a header and rows of its width, to the last letter.</param>
internal sealed record ReadRecords(long Bytes, string Sha256, IReadOnlyList<string> Header, long Rows, string RowSum, bool IsWhole);
