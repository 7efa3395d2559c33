using System.Data.Common;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>Lets statements of one house fail: some, as when the database is away, or from now on all, as when its process has died.</summary>
internal sealed class BrokenStore : DbCommandInterceptor
{
    private readonly Lock gate = new();
    private Func<string, bool> spoilt = _ => false;
    private int left;
    private bool isDead;

    public void Install(IServiceCollection services) => services
        .ConfigureDbContext<SqliteMarketplaceDb>(options => options.AddInterceptors(this))
        .ConfigureDbContext<PostgresMarketplaceDb>(options => options.AddInterceptors(this));

    /// <summary>How many statements have failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Nothing is read or written any more.</summary>
    public void Die()
    {
        lock (gate)
        {
            isDead = true;
        }
    }

    public void Spoil(Func<string, bool> statement, int times = 1)
    {
        lock (gate)
        {
            (spoilt, left) = (statement, times);
        }
    }

    /// <summary>What is still to fail does not; what is dead stays dead.</summary>
    public void Heal() => Spoil(_ => false, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Through(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Through(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Through(command, result));

    private T Through<T>(DbCommand command, T result)
    {
        lock (gate)
        {
            if (isDead || (left > 0 && spoilt(command.CommandText) && left-- > 0))
            {
                Failed++;
                throw new IOException("The database is away.");
            }
        }

        return result;
    }
}
