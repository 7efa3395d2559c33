using Catalog.Offerings;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>Another service of the same vendor that can take the other end of a link.</summary>
internal sealed record LinkPartner(string Offering, IReadOnlyList<LinkInterface> Provides)
{
    public bool Has(LinkInterface wanted) => Provides.Any(one => one.Name == wanted.Name && one.Version == wanted.Version);
}

/// <summary>What is climbed: the listing as it is published.</summary>
/// <param name="Offering">Code of the offering, which is its <c>service_id</c>.</param>
/// <param name="Interfaces">The linkage interfaces that it declares.</param>
/// <param name="Partners">Who could give what it reads.</param>
/// <param name="Faults">What is wrong with the listing itself, one short line each.</param>
internal sealed record ClimbOrder(
    string Offering, IReadOnlyList<LinkInterface> Interfaces, IReadOnlyList<LinkPartner> Partners, IReadOnlyList<string> Faults);
