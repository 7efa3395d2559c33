using System.Text;

namespace Benchmarks.Servers;

/// <summary>Asks a server over kept-alive connections as fast as it answers; the client takes part of the same processors.</summary>
internal static class HttpLoad
{
    public const int Connections = 16;

    /// <summary>Requests a second over the length of a turn.</summary>
    public static async Task<double> RunAsync(
        Uri server, IReadOnlyList<string> addresses, TimeSpan turn, CancellationToken ct, string? encoding = null)
    {
        var requests = addresses.Select(address => RequestOf(server, address, encoding)).ToList();
        var start = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections)
            .Select(number => LoopAsync(server, requests, number * requests.Count / Connections, start, turn, ct)));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    public static byte[] RequestOf(Uri server, string address, string? encoding = null) => Encoding.ASCII.GetBytes(
        $"GET {address} HTTP/1.1\r\nHost: {server.Authority}\r\n{(encoding is null ? string.Empty : $"Accept-Encoding: {encoding}\r\n")}\r\n");

    private static async Task<int> LoopAsync(Uri server, List<byte[]> requests, int first, long start, TimeSpan turn, CancellationToken ct)
    {
        using var connection = await RawConnection.OpenAsync(server, ct);
        var count = 0;
        for (; TimeProvider.System.GetElapsedTime(start) < turn; count++)
        {
            var answer = await connection.AskAsync(requests[(first + count) % requests.Count], ct);
            if (answer.Status != 200)
            {
                throw new InvalidOperationException($"{Encoding.ASCII.GetString(requests[(first + count) % requests.Count]).Split('\r')[0]} was answered with {answer.Status}.");
            }
        }

        return count;
    }
}
