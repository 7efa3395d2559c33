using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.IdentityModel.Tokens;

namespace LocalCloud.Storage;

/// <summary>A key with which somebody of this cloud signs; kept so that what was registered holds after a restart.</summary>
internal sealed class KeptSigningKey
{
    public required string Owner { get; init; }

    public required string Pem { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<KeptSigningKey>
    {
        public void Configure(EntityTypeBuilder<KeptSigningKey> builder) => builder.HasKey(k => k.Owner);
    }
}

/// <summary>One key each for the identity provider and for every vendor, made when it is first asked for.</summary>
internal sealed class SigningKeys(IDbContextFactory<CloudDb> dbs)
{
    private readonly ConcurrentDictionary<string, Lazy<ECDsaSecurityKey>> _known = new(StringComparer.Ordinal);

    public ECDsaSecurityKey Of(string owner) => _known.GetOrAdd(owner, _ => new(() => Read(owner))).Value;

    /// <summary>The public half, as it is published (RFC 7517).</summary>
    public JsonWebKeyReply PublicOf(string owner)
    {
        var key = Of(owner);
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new("EC", "sig", SecurityAlgorithms.EcdsaSha256, key.KeyId, "P-256", Base64UrlEncoder.Encode(point.X), Base64UrlEncoder.Encode(point.Y));
    }

    private ECDsaSecurityKey Read(string owner)
    {
        using var db = dbs.CreateDbContext();
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        db.Database.ExecuteSql($"INSERT OR IGNORE INTO SigningKeys (Owner, Pem) VALUES ({owner}, {fresh.ExportPkcs8PrivateKeyPem()})");
        var kept = ECDsa.Create();
        kept.ImportFromPem(db.SigningKeys.AsNoTracking().Single(k => k.Owner == owner).Pem);
        return new ECDsaSecurityKey(kept) { KeyId = Convert.ToHexStringLower(SHA256.HashData(kept.ExportSubjectPublicKeyInfo()))[..16] };
    }
}

internal sealed record JsonWebKeyReply(string Kty, string Use, string Alg, string Kid, string Crv, string X, string Y);
