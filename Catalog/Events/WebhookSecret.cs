using System.Security.Cryptography;
using Catalog.Provisioning;

namespace Catalog.Events;

/// <summary>The secret that signs what is sent, in the form of Standard Webhooks: shown to its owner once, kept sealed.</summary>
public static class WebhookSecret
{
    public const string Prefix = "whsec_";

    private const int Bytes = 32;

    internal static byte[] New() => RandomNumberGenerator.GetBytes(Bytes);

    public static string Show(ReadOnlySpan<byte> secret) => Prefix + Convert.ToBase64String(secret);

    public static SecretPlace PlaceOf(Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new SecretPlace(webhook.Owner.Name, "none", "webhook", webhook.Id.Value.ToString("D"));
    }
}
