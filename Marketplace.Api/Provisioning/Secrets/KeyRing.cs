using System.Security.Cryptography;

namespace Marketplace.Api.Provisioning.Secrets;

/// <summary>The keys of this installation, read once: the first seals, all open.</summary>
internal sealed class KeyRing
{
    public const int KeyBytes = 32;
    public const int IdBytes = 8;

    private readonly IReadOnlyList<Key> keys;

    private KeyRing(IReadOnlyList<Key> keys) => this.keys = keys;

    public Key First => keys[0];

    public Key? Find(ReadOnlySpan<byte> id)
    {
        foreach (var key in keys)
        {
            if (id.SequenceEqual(key.Id))
            {
                return key;
            }
        }

        return null;
    }

    /// <returns>The ring; <c>null</c> when the file is missing, empty or holds a line that is no key.</returns>
    public static KeyRing? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var lines = File.ReadAllLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).ToArray();
        var read = lines.Select(Key.Read).OfType<Key>().ToArray();
        return read.Length > 0 && read.Length == lines.Length ? new KeyRing(read) : null;
    }

    /// <summary>Makes a file with one new key that only its owner can read; leaves one that is there alone.</summary>
    public static void Make(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var draft = $"{file}.{Guid.CreateVersion7():N}";
        using (var stream = new FileStream(draft, PrivateFile()))
        using (var writer = new StreamWriter(stream))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>A key and the id by which a sealed value names it.</summary>
    internal sealed record Key(byte[] Id, byte[] Bytes)
    {
        public static Key? Read(string line)
        {
            var bytes = new byte[KeyBytes + 1];
            return Convert.TryFromBase64String(line.Trim(), bytes, out var length) && length == KeyBytes
                ? new Key(SHA256.HashData(bytes.AsSpan(0, KeyBytes))[..IdBytes], bytes[..KeyBytes])
                : null;
        }
    }
}
