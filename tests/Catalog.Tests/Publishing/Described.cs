using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Listings;
using Catalog.Seeding;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.Tests.Publishing;

/// <summary>The offerings of the demonstration as listings, judged on a fixed day.</summary>
internal static class Described
{
    public static readonly DateTimeOffset Now = new(2026, 10, 15, 3, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Listing> Offerings { get; } =
        [.. new[] { "aozora", "minato", "yamabiko" }.Select(vendor => FictionalFile.Read($"fictional-{vendor}.json")).SelectMany(file => file.Offerings.Select(each => new Listing(
            file.Vendor.Code, each.Code, each.Name, each.NameEn, each.Kind, each.Systems, each.Statement,
            [.. each.Plans.Select(plan => new ListedPlan(plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers, plan.Options))],
            Maker: null, Contact: null)))];

    public static CheckedDescriptor Check(Descriptor descriptor, DateTimeOffset? now = null) => new CheckDescriptor(new FakeTimeProvider(now ?? Now)).Run(descriptor);

    public static CheckedDescriptor Check(byte[] file, string name) => new CheckDescriptor(new FakeTimeProvider(Now)).Run(file, name);
}
