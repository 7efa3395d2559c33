using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities;

public sealed record MemberAdmitted(string Member, string Name, Role Role, string? Vendor) : Fact(Member);

/// <summary>Admits a person (利用者の登録); one who is there already stays as he is.</summary>
public sealed class AdmitMember(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <param name="issuer">The identity provider's issuer.</param>
    /// <param name="subject">Its name for the person.</param>
    /// <param name="person">Name, role and body.</param>
    /// <param name="by">Who admits.</param>
    public async Task<Outcome> RunAsync(string issuer, string subject, Actor person, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Members.AnyAsync(member => member.Issuer == issuer && member.Subject == subject, ct))
        {
            return Outcome.Done;
        }

        var member = new Member(issuer, subject, person.Name, person.Role, person.Municipality, person.Vendor, time.GetUtcNow(), person.VendorRole);
        db.Members.Add(member);
        var fact = new MemberAdmitted(member.Id.Value.ToString(), person.Name, person.Role, person.Vendor) { Municipality = person.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.Fault == StorageFaults.AlreadyThere ? Outcome.Done : saved;
    }
}
