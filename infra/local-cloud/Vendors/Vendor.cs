namespace LocalCloud.Vendors;

/// <summary>A fictional supplier of applications (事業者) that runs its own broker.</summary>
public sealed record Vendor(string Id, bool BindsAsynchronously, IReadOnlyList<Offer> Offers)
{
    public Offer? Find(string? serviceId) => Offers.FirstOrDefault(o => o.Id == serviceId);
}
