using System.Globalization;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace TestKit.Quotes;

/// <summary>Everything that a database holds, as one who has stolen it would go through it.</summary>
public static class EveryByte
{
    /// <summary>Every column of every table as text; bytes both as hexadecimal and as they would read.</summary>
    public static async Task<string> TextAsync(IDbContextFactory<MarketplaceDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var tables = db.Model.GetEntityTypes().Select(each => each.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync(ct);
        var text = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the name comes from the model
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    text.Append(Written(rows.GetValue(column))).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The SQLite file with its write-ahead log, byte by byte; nothing for a server.</summary>
    public static async Task<IReadOnlyList<byte[]>> FilesAsync(DatabaseOptions options, CancellationToken ct)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return [];
        }

        var file = options.ConnectionString.Split(';').Select(part => part.Split('=')).Single(part => part[0] == "Data Source")[1];
        var found = new List<byte[]>();
        foreach (var each in (string[])[file, file + "-wal", file + "-journal"])
        {
            if (File.Exists(each))
            {
                await using var stream = new FileStream(each, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var bytes = new byte[stream.Length];
                await stream.ReadExactlyAsync(bytes, ct);
                found.Add(bytes);
            }
        }

        return found;
    }

    private static string Written(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes) + ' ' + System.Text.Encoding.Latin1.GetString(bytes),
        Array items => string.Join(' ', items.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
