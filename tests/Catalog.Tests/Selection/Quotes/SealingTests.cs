using System.Security.Cryptography;
using Catalog.Selection.Quotes.Sealing;
using CsCheck;

namespace Catalog.Tests.Selection.Quotes;

public sealed class SealingTests
{
    private static readonly byte[] Share = RandomNumberGenerator.GetBytes(32);

    private static readonly byte[] Place = "request 1, vendor a"u8.ToArray();

    [Fact]
    public void Envelope_opens_with_all_keys_the_share_and_the_place_and_with_nothing_less() => Gen.Byte.Array[0, 200].Sample(content =>
    {
        var (first, second, other) = (Pair(), Pair(), Pair());
        var box = Envelope.Seal(content, [first.Public, second.Public], Share, Place);

        Assert.Equal(content, Envelope.Open(box, [first.Private, second.Private], Share, Place));
        Assert.Null(Envelope.Open(box, [first.Private], Share, Place));
        Assert.Null(Envelope.Open(box, [second.Private], Share, Place));
        Assert.Null(Envelope.Open(box, [second.Private, first.Private], Share, Place));
        Assert.Null(Envelope.Open(box, [first.Private, other.Private], Share, Place));
        Assert.Null(Envelope.Open(box, [first.Private, second.Private], new byte[32], Place));
        Assert.Null(Envelope.Open(box, [first.Private, second.Private], Share, "request 1, vendor b"u8.ToArray()));
    }, iter: 20);

    [Fact]
    public void Envelope_with_any_byte_changed_stays_closed()
    {
        var pair = Pair();
        var box = Envelope.Seal("amount"u8, [pair.Public], Share, Place);

        for (var place = 0; place < box.Length; place++)
        {
            var changed = box.ToArray();
            changed[place] ^= 1;
            Assert.Null(Envelope.Open(changed, [pair.Private], Share, Place));
        }
    }

    [Fact]
    public void Cut_envelope_stays_closed()
    {
        var pair = Pair();
        var box = Envelope.Seal("amount"u8, [pair.Public], Share, Place);

        Assert.All(Enumerable.Range(0, box.Length), length => Assert.Null(Envelope.Open(box[..length], [pair.Private], Share, Place)));
    }

    [Fact]
    public void Code_is_read_however_a_hand_wrote_it()
    {
        var code = OpeningCode.New();
        var sloppy = " " + code.Written.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l') + " ";

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$", code.Written);
        Assert.Equal(code.Letters, OpeningCode.Read(sloppy)!.Letters);
        Assert.Equal(code.Letters, OpeningCode.Read(new string([.. code.Written.Select(letter => (char)(letter + 0xFEE0))]))!.Letters);
        Assert.All((string?[])[null, "", "ABCDE", code.Written + "A", code.Letters[..29] + "U"], text => Assert.Null(OpeningCode.Read(text)));
        Assert.DoesNotContain(code.Letters, code.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_opens_with_its_own_code_at_its_own_place_alone()
    {
        var (code, secret) = (OpeningCode.New(), RandomNumberGenerator.GetBytes(100));
        var box = CodeLock.Close(code, secret, Place);

        Assert.Equal(secret, CodeLock.Open(code, box, Place));
        Assert.Null(CodeLock.Open(OpeningCode.New(), box, Place));
        Assert.Null(CodeLock.Open(code, box, Share));
        Assert.Null(CodeLock.Open(code, box.AsSpan(0, 20), Place));
    }

    private static (byte[] Public, byte[] Private) Pair()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (pair.ExportSubjectPublicKeyInfo(), pair.ExportPkcs8PrivateKey());
    }
}
