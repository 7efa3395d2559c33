using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Identity;

/// <summary>What is said of a person who is to work in a subscription.</summary>
/// <param name="UserName">The name that the identity provider knows the person by.</param>
public sealed record PersonOrder(SubscriptionId Subscription, string UserName, string Name, string Mail);

/// <summary>What an act on the people of a subscription presupposes.</summary>
internal static class PeopleDesk
{
    public const int Most = 2_000;

    private const int LongestUserName = 100;
    private const int LongestName = 100;
    private const int LongestMail = 254;

    public static string UserNameOf(PersonOrder order) => order.UserName.Trim().ToLowerInvariant();

    public static Fault? Refusal(PersonOrder order) =>
        UserNameOf(order) is not { Length: > 0 and <= LongestUserName } userName || !userName.All(IsOfUserName) || IndividualNumber.IsIn(userName) ? IdentityFaults.UserNameUnusable
        : order.Name.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl) || IndividualNumber.IsIn(name) ? IdentityFaults.NameUnusable
        : !IsMail(order.Mail.Trim()) ? IdentityFaults.MailUnusable
        : null;

    /// <summary>The subscription is the town's own, in use or to come, and its service takes accounts.</summary>
    public static async Task<Outcome<Subscription>> FindAsync(MarketplaceDb db, SubscriptionId id, Actor by, CancellationToken ct)
    {
        var own = await OwnSubscription.FindAsync(db, id, by, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        if (own.Value.ClosedAt is not null || own.Value.EndingAt is not null)
        {
            return SubscriptionFaults.NotActive(id);
        }

        return await SignIns.LiveAsync(db, id, ct) is { } signIn ? signIn.TakesPeople ? own.Value : IdentityFaults.NoAccounts(id)
            : await OwnSubscription.WorkAsync(db, id, ct) is { } work && await db.Operations.AnyAsync(one => one.Id == work.Id && one.Steps.Any(step => step.Kind == StepKind.BindSignIn), ct)
                ? own.Value
            : IdentityFaults.NoSignIn(id);
    }

    /// <summary>What was set up before learns of it at once; what is still set up finds it there.</summary>
    public static async Task TellAsync(MarketplaceDb db, SubscriptionId id, DateTimeOffset now, CancellationToken ct)
    {
        if (await SignIns.LiveAsync(db, id, ct) is { IsHandedOver: true } signIn)
        {
            signIn.LookAtOnce(now);
        }
    }

    private static bool IsOfUserName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '@' or '+';

    private static bool IsMail(string mail) =>
        mail.Length is > 2 and <= LongestMail && mail.All(letter => letter is > ' ' and <= '~' && letter is not ('<' or '>' or '"' or ',' or ';'))
        && mail.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == mail.LastIndexOf('@') && at < mail.Length - 1;
}
