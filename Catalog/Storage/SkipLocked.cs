using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalog.Storage;

/// <summary>Lets a query take the rows that no other process is taking at the moment, and hold them until its transaction ends.</summary>
/// <remarks>On SQLite the transaction itself already keeps everybody else out; there the mark is only a remark in the statement.</remarks>
internal sealed class SkipLocked : DbCommandInterceptor
{
    private const string Mark = "skip locked rows";

    public static IQueryable<T> Of<T>(IQueryable<T> rows) => rows.TagWith(Mark);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.CommandText.StartsWith($"-- {Mark}", StringComparison.Ordinal))
        {
#pragma warning disable CA2100 // a constant is put behind a statement that EF Core made
            command.CommandText += " FOR UPDATE SKIP LOCKED";
#pragma warning restore CA2100
        }

        return new(result);
    }
}

/// <summary>Queries of workers that share their work.</summary>
public static class SharedWork
{
    /// <summary>Only rows that no other process is taking; they stay taken until the transaction around the query ends.</summary>
    public static IQueryable<T> SkippingLocked<T>(this IQueryable<T> rows) => SkipLocked.Of(rows);
}
