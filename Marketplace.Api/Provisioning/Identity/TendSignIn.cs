using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>One try to make a sign-in what it is to be, at the issuer and at the vendor. What does not succeed is due again, for as long as it takes.</summary>
internal sealed partial class TendSignIn(
    IDbContextFactory<MarketplaceDb> dbs, TendClient client, TendPeople people, ReadSignInTerms terms, Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time,
    ILogger<TendSignIn> log)
{
    private TimeSpan Hold => options.Value.Call + options.Value.Lease;

    /// <returns>Whether it was due, and nobody else was on it.</returns>
    public async Task<bool> RunAsync(SignInId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await TakeAsync(db, id, ct))
        {
            return false;
        }

        try
        {
            await TendAsync(await TurnAsync(db, id, ct), ct);
        }
        catch (ClaimLostException)
        {
            // Another thing is wanted meanwhile: it is due at once.
        }

        return true;
    }

    /// <summary>A claim is a later due time, and the version guards what is saved under it.</summary>
    private async Task<bool> TakeAsync(MarketplaceDb db, SignInId id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.SignIns.Where(one => one.Id == id && one.DueAt <= now).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.DueAt, now + Hold).SetProperty(one => one.Version, one => one.Version + 1), ct) == 1;
    }

    private async Task<SignInTurn> TurnAsync(MarketplaceDb db, SignInId id, CancellationToken ct)
    {
        var signIn = await db.SignIns.SingleAsync(one => one.Id == id, ct);
        var tenant = await db.Tenants.AsNoTracking().SingleAsync(one => one.Id == signIn.Tenant, ct);
        var binding = await db.Bindings.AsNoTracking().Where(one => one.Tenant == tenant.Id && one.Purpose == BindingPurpose.SignIn && one.CreatedAt != null)
            .OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(ct);
        return new SignInTurn(db, signIn, await ClientNames.OfAsync(db, tenant.Service, ct), binding is null ? null : terms.Of(tenant, binding), Hold, time);
    }

    private async Task TendAsync(SignInTurn turn, CancellationToken ct)
    {
        var signIn = turn.SignIn;
        var (before, wanted) = (signIn.TroubleCode, signIn.Wanted);

        // Nobody signs in to what is closed, whatever becomes of the accounts; what is to be gone goes in the reverse order of its making.
        var trouble = wanted == SignInState.Gone
            ? First(await people.RunAsync(turn, ct), await client.RunAsync(turn, ct))
            : First(await client.RunAsync(turn, ct), await people.RunAsync(turn, ct));
        if (trouble is not null)
        {
            signIn.TryAgainAt(turn.Now + pace.AfterTrouble(signIn.Attempts, trouble.RetryAfter), trouble.Code, trouble.Words);
            LogTrouble(signIn.Tenant.Value, wanted, trouble.Code, signIn.Attempts);
        }
        else
        {
            if (wanted == SignInState.Gone)
            {
                turn.Note(new SignInRemoved(turn.Subscription, signIn.Tenant.Value, signIn.Issuer, signIn.Unaccounted));
            }

            signIn.Reach(turn.Now);
            LogReached(signIn.Tenant.Value, wanted, before);
        }

        await turn.SaveAsync(ct);
    }

    private static SignInTrouble? First(SignInTrouble? one, SignInTrouble? other) => one ?? other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-in of tenant {Tenant}, wanted {Wanted}, met {Trouble}, attempt {Attempts}")]
    private partial void LogTrouble(Guid tenant, SignInState wanted, string trouble, int attempts);

    [LoggerMessage(Level = LogLevel.Information, Message = "The sign-in of tenant {Tenant} is {Wanted}, after {Trouble}")]
    private partial void LogReached(Guid tenant, SignInState wanted, string? trouble);
}
