using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VendorKit.Edge;

namespace VendorKit.Instances;

/// <summary>One file for each instance, replaced in one move; a power cut leaves the old one or the new one, never half of either.</summary>
internal sealed class FileStore : IInstanceStore
{
    private readonly DirectoryInfo folder;

    public FileStore(IOptions<BrokerOptions> options, IHostEnvironment environment)
    {
        folder = new DirectoryInfo(Path.Combine(environment.ContentRootPath, options.Value.Folder));
        if (OperatingSystem.IsWindows())
        {
            folder.Create();
        }
        else
        {
            Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public async Task<InstanceRecord?> FindAsync(string id, CancellationToken ct) => await ReadAsync(PathOf(id), ct);

    public async Task<IReadOnlyList<InstanceRecord>> ListAsync(CancellationToken ct)
    {
        var all = new List<InstanceRecord>();
        foreach (var file in folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (await ReadAsync(file.FullName, ct) is { } one)
            {
                all.Add(one);
            }
        }

        return all;
    }

    public async Task SaveAsync(InstanceRecord instance, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var place = PathOf(instance.Id);
        var draft = $"{place}.{Guid.CreateVersion7():N}.new";
        await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            await JsonSerializer.SerializeAsync(file, instance, KitJson.Options, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, place, overwrite: true);
    }

    public Task RemoveAsync(string id, CancellationToken ct)
    {
        File.Delete(PathOf(id));
        return Task.CompletedTask;
    }

    private static async Task<InstanceRecord?> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<InstanceRecord>(file, KitJson.Options, ct);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>An id is a stranger's text; its hash is a safe name.</summary>
    private string PathOf(string id) =>
        Path.Combine(folder.FullName, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))) + ".json");
}
