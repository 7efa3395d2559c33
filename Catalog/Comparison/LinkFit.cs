using Catalog.Offerings;

namespace Catalog.Comparison;

/// <summary>Whether two offerings can be linked: one provides what the other consumes, in the same version.</summary>
/// <param name="Interface">Name of the interface.</param>
/// <param name="Version">The highest version that both know.</param>
/// <param name="FirstProvides">The first of the two gives the data.</param>
public sealed record LinkFit(string Interface, string Version, bool FirstProvides)
{
    public static LinkFit? Between(IReadOnlyList<LinkInterface> first, IReadOnlyList<LinkInterface> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first
            .SelectMany(one => second.Where(two => one.Name == two.Name && one.Version == two.Version && one.Role != two.Role), (one, _) => one)
            .OrderByDescending(one => Number(one.Version))
            .Select(one => new LinkFit(one.Name, one.Version, one.Role == LinkRole.Provides))
            .FirstOrDefault();
    }

    private static Version Number(string text) => System.Version.TryParse(text, out var version) ? version : new Version(0, 0);
}
