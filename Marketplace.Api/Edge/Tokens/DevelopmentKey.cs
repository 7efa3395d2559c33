using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>A key that Development makes for itself once and keeps in a file that only its owner reads.</summary>
internal static class DevelopmentKey
{
    private const int Bits = 2048;

    public static RsaSecurityKey In(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}.pem");
        if (!File.Exists(path))
        {
            Make(path);
        }

        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(path));
        return new RsaSecurityKey(rsa) { KeyId = $"development-{name}" };
    }

    private static void Make(string path)
    {
        using var rsa = RSA.Create(Bits);
        var draft = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(rsa.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            // Whole or not at all; a twin that was faster keeps its key.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
