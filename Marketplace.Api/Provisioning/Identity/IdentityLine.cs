using System.Net.Http.Headers;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Calls servers of identity – issuers and SCIM targets – within the bounds of all calls to outside: no redirects, no private addresses, no long bodies.</summary>
internal sealed partial class IdentityLine(BrokerHttp http, BrokerAddress addresses, ILogger<IdentityLine> log)
{
    /// <summary>An address that is not <c>https</c>, or hides a user name, is not called.</summary>
    public async Task<WireAnswer> SendAsync(IdentityCall call, CancellationToken ct)
    {
        if (!addresses.IsFitToShow(call.Address))
        {
            return WireAnswer.NotSent;
        }

        using var request = new HttpRequestMessage(call.Method, new Uri(call.Address));
        request.Headers.Accept.ParseAdd(call.MediaType);
        request.Headers.Authorization = call.Token is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
        request.Content = call.Body is { } body ? new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(call.MediaType) } } : null;
        var answer = await http.AskAsync(request, BoundedBody.Ordinary, ct);
        LogAnswer(call.Method, request.RequestUri!.Host, answer.Status, answer.WasSent);
        return answer;
    }

    [LoggerMessage(LogLevel.Debug, "{Method} to {Host}: status {Status}, sent {WasSent}")]
    private partial void LogAnswer(HttpMethod method, string host, int? status, bool wasSent);
}
