using LocalCloud.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Storage;

internal static class StorageStart
{
    /// <summary>Counted up whenever the tables change.</summary>
    private const long Version = 1;

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
    /// <returns>Why the file cannot be used; <c>null</c> = it can.</returns>
    public static async Task<string?> PrepareStorageAsync(this WebApplication app, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(app.Services))!);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CloudDb>>().CreateDbContextAsync(ct);
        if (await db.Database.EnsureCreatedAsync(ct))
        {
            await db.Database.ExecuteSqlRawAsync($"PRAGMA user_version = {Version}", ct);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", ct);
        return await db.Database.SqlQuery<long>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync(ct) == Version
            ? null
            : $"{FileOf(app.Services)} was made by another version of the local cloud. Delete it and start again.";
    }

    private static string FileOf(IServiceProvider services) => Path.GetFullPath(
        services.GetRequiredService<IOptions<LocalCloudOptions>>().Value.Data,
        services.GetRequiredService<IHostEnvironment>().ContentRootPath);
}
