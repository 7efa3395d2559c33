using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestKit.Wire;

/// <summary>An authority of the tests' own, and what it certifies.</summary>
public sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset Since = TimeProvider.System.GetUtcNow().AddYears(-1);

    private readonly X509Certificate2 authority;

    public TestCertificates()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Authority of the tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        authority = request.CreateSelfSigned(Since, Since.AddYears(5));
    }

    /// <summary>For <c>SSL_CERT_FILE</c>.</summary>
    public string AuthorityPem => authority.ExportCertificatePem();

    /// <param name="name">Whose certificate it is.</param>
    /// <param name="until">From the beginning of the authority.</param>
    public X509Certificate2 For(string name, TimeSpan until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, Since, Since + until, Guid.CreateVersion7().ToByteArray());
        using var own = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null);
    }

    public void Dispose() => authority.Dispose();
}
