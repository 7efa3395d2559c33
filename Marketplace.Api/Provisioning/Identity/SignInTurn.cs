using Catalog;
using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>What held a sign-in up.</summary>
/// <param name="Code">One of <see cref="ProvisioningTroubles"/>.</param>
/// <param name="Words">The other side's words, cleaned of secrets.</param>
internal sealed record SignInTrouble(string Code, string? Words, TimeSpan? RetryAfter = null);

/// <summary>One worker's turn at a sign-in: what comes of each call is saved before the next, and only while the turn is its own.</summary>
/// <param name="name">Of the service, for people who sign in.</param>
/// <param name="terms">What the vendor says of it; <c>null</c> = nothing that can be used.</param>
internal sealed class SignInTurn(MarketplaceDb db, SignIn signIn, string name, SignInTerms? terms, TimeSpan hold, TimeProvider time)
{
    private readonly List<Fact> facts = [];

    public MarketplaceDb Db => db;

    public SignIn SignIn => signIn;

    public string Name => name;

    public SignInTerms? Terms => terms;

    public DateTimeOffset Now => time.GetUtcNow();

    public Guid Subscription => signIn.Subscription.Value;

    public void Note(Fact fact) => facts.Add(fact with { Municipality = signIn.Municipality });

    /// <summary>Saves what has come about, and has so much time again for the next call.</summary>
    public Task HoldAsync(CancellationToken ct)
    {
        signIn.Hold(Now + hold);
        return SaveAsync(ct);
    }

    /// <exception cref="ClaimLostException">What is wanted has changed, or another worker is on it; nothing was saved.</exception>
    public async Task SaveAsync(CancellationToken ct)
    {
        // Whatever else is in this save is guarded by the version of the sign-in.
        db.Entry(signIn).Property(one => one.DueAt).IsModified = true;
        Fact[] noted = [.. facts];
        facts.Clear();
        var saved = noted.Length > 0 ? await db.SaveAsync(Actor.Platform, noted, ct) : await db.SaveProgressAsync(ct);
        if (!saved.IsDone)
        {
            throw new ClaimLostException();
        }
    }
}
