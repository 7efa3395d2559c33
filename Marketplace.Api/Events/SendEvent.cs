using System.Net.Http.Headers;
using Catalog.Events;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;

namespace Marketplace.Api.Events;

/// <summary>What one try gave, and when the other side wants the next.</summary>
internal sealed record Sent(DeliveryAnswer Answer, TimeSpan? RetryAfter);

/// <summary>Signs an event and sends it once, within the same bounds as calls to brokers: public addresses, https, no redirects, a short answer.</summary>
internal sealed class SendEvent(BrokerHttp http, SecretBox secrets, TimeProvider time)
{
    private const int AnswerBytes = 64 * 1024;
    private const int Gone = 410;

    public async Task<Sent> RunAsync(Webhook to, EventReply happened, CancellationToken ct)
    {
        var (now, started) = (time.GetUtcNow(), time.GetTimestamp());
        using var span = DeliverySpans.Start(to, happened);
        using var request = Request(to, happened, now);
        var wire = await http.AskAsync(request, AnswerBytes, ct);
        var answer = new DeliveryAnswer(wire.Status, TroubleOf(wire), (int)time.GetElapsedTime(started).TotalMilliseconds);
        DeliveryMetrics.Count(answer);
        span.Ends(answer);
        return new Sent(answer, wire.RetryAfter);
    }

    private HttpRequestMessage Request(Webhook to, EventReply happened, DateTimeOffset now)
    {
        var body = happened.ToBytes();
        var seconds = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to.Url)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json", "utf-8");
        request.Headers.Add(StandardWebhook.IdHeader, happened.Id);
        request.Headers.Add(StandardWebhook.TimeHeader, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhook.SignatureHeader, StandardWebhook.Sign(happened.Id, seconds, body, SecretsOf(to, now)));
        return request;
    }

    /// <summary>While a secret is changed, both sign; the new one comes first.</summary>
    private List<byte[]> SecretsOf(Webhook to, DateTimeOffset now)
    {
        var place = SecretPlaces.Of(WebhookSecret.PlaceOf(to));
        List<byte[]> all = [secrets.Open(to.SealedSecret, place)];
        if (to.SealedEarlierSecret is { } earlier && to.EarlierUntil > now)
        {
            all.Add(secrets.Open(earlier, place));
        }

        return all;
    }

    private static string? TroubleOf(WireAnswer wire) => wire.Status switch
    {
        null => wire.WasSent ? DeliveryTroubles.NoAnswer : DeliveryTroubles.Unreachable,
        >= 200 and < 300 => null,
        Gone => DeliveryTroubles.Gone,
        _ => DeliveryTroubles.NotTaken,
    };
}
