using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Catalog.Provisioning.Desk;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Sends one call over the wire: bounded in time and size, no redirects, only to where a broker may be.</summary>
internal sealed class BrokerHttp : IDisposable
{
    private readonly HttpClient http;
    private readonly ProvisioningOptions options;
    private readonly TimeProvider time;

    public BrokerHttp(GuardedConnect connect, IOptions<ProvisioningOptions> options, TimeProvider time)
    {
        this.options = options.Value;
        this.time = time;
        http = new HttpClient(new SocketsHttpHandler
        {
            // Ours is written below: of what else is said beside a trace, nothing goes to vendors.
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = connect.OpenAsync,
            ConnectTimeout = this.options.Connect,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<RawAnswer> SendAsync(BrokerCall call, BrokerAccess access, string apiVersion, CancellationToken ct)
    {
        var identity = Guid.CreateVersion7();
        var sent = call.Body is { } body ? JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), BrokerJson.Options) : null;
        using var request = Request(call, access, apiVersion, identity, sent);
        var answer = await AskAsync(request, call.BodyLimit, ct);
        return new RawAnswer(answer.Status, answer.Body, answer.RetryAfter, answer.WasSent, answer.Status is null ? PlainWords.WithoutSecrets : access.Redaction)
        {
            Evidence = new CallEvidence(identity, call.Method.Method, call.Path, Digest(sent), answer.Status, Digest(answer.Body), time.GetUtcNow()),
        };
    }

    /// <summary>Sends a request as it is, within the same bounds.</summary>
    public async Task<WireAnswer> AskAsync(HttpRequestMessage request, int bodyLimit, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Call, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await BoundedBody.ReadAsync(response.Content, bodyLimit, either.Token);
            return new WireAnswer((int)response.StatusCode, body, RetryAfter.Read(response, time.GetUtcNow()), WasSent: true)
            {
                Headers = [.. response.Headers.Concat(response.Content.Headers).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))],
            };
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            // The handler's own time limit for a handshake says so by its inner exception; ours came too late to tell.
            return late.InnerException is TimeoutException && !limit.IsCancellationRequested ? WireAnswer.NotSent : WireAnswer.None;
        }
        catch (HttpRequestException failed)
        {
            return failed.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError ? WireAnswer.NotSent : WireAnswer.None;
        }
    }

    /// <summary>Gives the body of a 200 to a reader that bounds it, and lets it take its time.</summary>
    /// <returns>The status and what was read; <c>null</c> = no answer came, or it broke off.</returns>
    public async Task<(int? Status, T? Read)> ReadAsync<T>(HttpRequestMessage request, TimeSpan atMost, Func<Stream, CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return ((int)response.StatusCode, null);
            }

            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            return (200, await read(body, either.Token));
        }
        catch (Exception broken) when (!ct.IsCancellationRequested && broken is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            return (null, null);
        }
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Request(BrokerCall call, BrokerAccess access, string apiVersion, Guid identity, byte[]? body)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(access.Url + call.PathAndQuery));
        request.Headers.Authorization = access.Authorization;
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("X-Broker-API-Version", apiVersion);
        request.Headers.Add("X-Broker-API-Request-Identity", identity.ToString("D"));
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } trace })
        {
            request.Headers.Add("traceparent", trace);
        }

        if (call.By is { } by)
        {
            request.Headers.Add("X-Broker-API-Originating-Identity", by.ToHeader());
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        }

        return request;
    }

    private static string? Digest(byte[]? body) => body is null ? null : Convert.ToHexStringLower(SHA256.HashData(body));
}
