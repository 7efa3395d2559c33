using Catalog.Offerings;
using Catalog.Publishing.Descriptors;

namespace Catalog.Publishing.Listings;

/// <summary>A plan as a descriptor gives it.</summary>
public sealed record ListedPlan(string Code, string Name, string NameEn, int MinimumMonths, IReadOnlyList<PriceTier> Tiers, IReadOnlyList<PlanOption> Options)
{
    public static ListedPlan Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers, plan.Options);
    }

    public Plan ToPlan() => new(Code, Name, NameEn, MinimumMonths, Tiers, Options);
}

/// <summary>What a valid descriptor says, in the types of the catalog (掲載内容).</summary>
/// <param name="Maker"><c>null</c> = the vendor itself.</param>
/// <param name="Contact">Mail address for questions; <c>null</c> = none given.</param>
public sealed record Listing(
    string Vendor,
    string Code,
    string Name,
    string NameEn,
    OfferingKind Kind,
    IReadOnlyList<string> Systems,
    OfferingStatement Statement,
    IReadOnlyList<ListedPlan> Plans,
    Maker? Maker,
    string? Contact)
{
    /// <summary>Of a descriptor in which nothing was found.</summary>
    /// <exception cref="ArgumentException">It is not valid.</exception>
    public static Listing Of(CheckedDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return descriptor.IsValid
            ? new ListingReader(descriptor.Descriptor!).Read()
            : throw new ArgumentException("Only a valid descriptor is a listing.", nameof(descriptor));
    }

    /// <summary>Of a descriptor that may lack answers: what is missing or unreadable is empty, zero or left out. To be shown, never to be published.</summary>
    internal static Listing OfUnfinished(Descriptor descriptor) => new ListingReader(descriptor, isFinished: false).Read();

    /// <summary>The same as a descriptor for this question set; what the set does not ask is left out.</summary>
    public Descriptor ToDescriptor(Questions.QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(set.Version, Vendor, Code, ListingAnswers.Of(this, set));
    }
}
