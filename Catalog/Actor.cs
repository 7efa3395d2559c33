using Catalog.Municipalities;
using Catalog.Offerings.Vendors;

namespace Catalog;

/// <summary>Who stands behind an act.</summary>
public enum ActorKind
{
    Person,
    /// <summary>A program of a municipality, a vendor or an authority, known by its client id.</summary>
    Machine,
    /// <summary>The marketplace itself, when it works on its own (worker, seeding).</summary>
    Platform,
}

/// <summary>The one who acts, with what the walls need to know. Passed explicitly to every use case.</summary>
/// <param name="Kind">Person, machine or the platform.</param>
/// <param name="Id">Stable id: the sign-in subject or the client id.</param>
/// <param name="Name">As shown and as kept in the audit log.</param>
/// <param name="Role">What the actor may do (役割).</param>
/// <param name="Municipality">The body that the actor works for; <c>null</c> for all but town staff.</param>
/// <param name="Vendor">Code of the vendor that the actor works for; <c>null</c> for all but vendor staff.</param>
/// <param name="VendorRole">What a person may do within the vendor; <c>null</c> for all others, also for a vendor's program, which speaks for the whole.</param>
public sealed record Actor(
    ActorKind Kind, string Id, string Name, Role Role, MunicipalityCode? Municipality = null, string? Vendor = null,
    VendorRole? VendorRole = null)
{
    /// <summary>The marketplace on its own account.</summary>
    public static Actor Platform { get; } = new(ActorKind.Platform, "platform", "marketplace", Role.Operator);

    public bool WorksFor(MunicipalityCode municipality) => Role == Role.TownStaff && Municipality == municipality;
}
