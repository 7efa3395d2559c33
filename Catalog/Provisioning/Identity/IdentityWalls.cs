using Catalog.Municipalities;

namespace Catalog.Provisioning.Identity;

/// <summary>Who sees a town's identity provider and its people: the town itself. Others meet them in the audit log, by id and user name.</summary>
public static class IdentityWalls
{
    public static IQueryable<IdentityProvider> VisibleTo(this IQueryable<IdentityProvider> providers, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor is { Role: Role.TownStaff, Municipality: { } own } ? providers.Where(one => one.Municipality == own) : providers.Where(_ => false);
    }

    public static IQueryable<AssignedPerson> VisibleTo(this IQueryable<AssignedPerson> people, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor is { Role: Role.TownStaff, Municipality: { } own } ? people.Where(one => one.Municipality == own) : people.Where(_ => false);
    }
}
