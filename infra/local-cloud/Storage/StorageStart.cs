using LocalCloud.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Storage;

internal static class StorageStart
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddDbContextFactory<CloudDb>((provider, db) => db.UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = FileOf(provider),
            DefaultTimeout = 10,
        }.ConnectionString));
        services.AddSingleton<WriteTurn>().AddSingleton<KeptKeys>().AddSingleton<SigningKeys>();
        services.AddDataProtection().SetApplicationName("LocalCloud");
        services.AddOptions<KeyManagementOptions>().Configure<KeptKeys>((keys, kept) => keys.XmlRepository = kept);
        return services;
    }

    /// <summary>Write-ahead logging: what was answered survives the sudden end of the process.</summary>
    public static async Task PrepareStorageAsync(this WebApplication app, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(app.Services))!);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CloudDb>>().CreateDbContextAsync(ct);
        await db.Database.EnsureCreatedAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
    }

    private static string FileOf(IServiceProvider services) => Path.GetFullPath(
        services.GetRequiredService<IOptions<LocalCloudOptions>>().Value.Data,
        services.GetRequiredService<IHostEnvironment>().ContentRootPath);
}
