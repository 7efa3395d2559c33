namespace Catalog.Workbooks;

/// <summary>The bytes of a file, read up to the limit and no further.</summary>
internal static class SentFile
{
    private const int Chunk = 81_920;

    public static async Task<Outcome<byte[]>> BytesAsync(Stream file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        while (await file.ReadAsync(chunk, ct) is > 0 and var read)
        {
            if (bytes.Length + read > WorkbookLimits.FileBytes)
            {
                return WorkbookFaults.TooLarge(WorkbookLimits.FileBytes / (1024 * 1024));
            }

            bytes.Write(chunk, 0, read);
        }

        return bytes.Length == 0 ? WorkbookFaults.EmptyFile : bytes.ToArray();
    }
}
