namespace Catalog.Offerings.Vendors;

/// <summary>What a reader of a vendor may bring about: leaving it, and joining as one.</summary>
internal static class OpenToReaders
{
    public static Fault? Refusal(Actor actor, IEnumerable<Audit.Fact> facts) =>
        actor.VendorRole == VendorRole.Reader && !facts.All(fact => fact is StaffLeft or StaffJoined) ? VendorFaults.OnlyReading : null;
}
