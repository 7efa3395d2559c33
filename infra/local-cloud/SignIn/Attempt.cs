using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace LocalCloud.SignIn;

/// <summary>A sign-in that has been begun: what has to come back, and what only this browser and we know.</summary>
internal sealed record Attempt(string State, string Nonce, string Verifier, string? Language)
{
    private const int Bytes = 32;

    /// <summary>What of the verifier may be seen (RFC 7636 §4.2, S256).</summary>
    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Attempt Begin(string? language) => new(Secret(), Secret(), Secret(), language);

    public bool IsAnsweredBy(string? state) => state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(State), Encoding.UTF8.GetBytes(state));

    private static string Secret() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(Bytes));
}
