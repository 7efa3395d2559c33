using System.Net;
using System.Net.Http.Headers;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Sources;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Publishing.Sources;

/// <summary>Fetches a vendor's file: bounded in time and size, no redirects, from public addresses alone.</summary>
internal sealed class FetchFile(BrokerHttp http)
{
    public async Task<SourceReading> RunAsync(string url, string? knownETag, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("*/*");
        if (EntityTagHeaderValue.TryParse(knownETag, out var known))
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        var answer = await http.AskAsync(request, DescriptorFile.MostBytes, ct);
        return answer.Status switch
        {
            null => SourceReading.Failed(answer.WasSent ? SourceFaults.NoAnswer(url) : SourceFaults.NotReached(url)),
            (int)HttpStatusCode.NotModified when known is not null => SourceReading.Unchanged,
            >= 300 and < 400 and var status => SourceReading.Failed(SourceFaults.Redirected(url, status)),
            (int)HttpStatusCode.OK => Read(url, answer),
            var status => SourceReading.Failed(SourceFaults.Status(url, status.Value)),
        };
    }

    private static SourceReading Read(string url, WireAnswer answer) =>
        answer.Body is not { } bytes ? SourceReading.Failed(SourceFaults.TooLarge(url, DescriptorFile.MostBytes / 1024))
        : HeaderOf(answer, "Content-Type")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true ? SourceReading.Failed(SourceFaults.WebPage(url))
        : SourceReading.Of(new ReadFile(bytes, HeaderOf(answer, "ETag") is { Length: <= 200 } tag ? tag : null));

    private static string? HeaderOf(WireAnswer answer, string name) =>
        answer.Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
