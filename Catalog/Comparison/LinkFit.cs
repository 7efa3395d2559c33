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

/// <summary>Why two offerings cannot be linked.</summary>
public enum LinkMisfit
{
    /// <summary>Neither gives what the other reads.</summary>
    NoCommonInterface,
    /// <summary>One gives what the other reads, but no version is the same.</summary>
    OtherVersion,
}

/// <summary>One system that the municipality already has, as the other end of a link to a compared offering.</summary>
/// <param name="Offering">Code of the system that is in use.</param>
/// <param name="Name">Its Japanese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Fit">Interface and version of the link; <c>null</c> = none is possible.</param>
/// <param name="Misfit">Why none is possible; <c>null</c> = one is.</param>
/// <param name="Interface">The interface whose versions differ; <c>null</c> = there is no such interface.</param>
/// <param name="OfferedVersions">Versions of it that the compared offering knows, such as <c>1.0, 1.1</c>.</param>
/// <param name="OwnVersions">Versions of it that the system in use knows.</param>
public sealed record OwnLink(
    string Offering, string Name, string NameEn, LinkFit? Fit, LinkMisfit? Misfit, string? Interface, string? OfferedVersions, string? OwnVersions)
{
    internal static OwnLink Of(IReadOnlyList<LinkInterface> offered, OwnOffering own)
    {
        if (LinkFit.Between(offered, own.Interfaces) is { } fit)
        {
            return new OwnLink(own.Code, own.Name, own.NameEn, fit, Misfit: null, Interface: null, OfferedVersions: null, OwnVersions: null);
        }

        var shared = offered.Where(one => own.Interfaces.Any(two => one.Name == two.Name && one.Role != two.Role))
            .Select(one => one.Name).Order(StringComparer.Ordinal).FirstOrDefault();
        return shared is null
            ? new OwnLink(own.Code, own.Name, own.NameEn, Fit: null, LinkMisfit.NoCommonInterface, Interface: null, OfferedVersions: null, OwnVersions: null)
            : new OwnLink(own.Code, own.Name, own.NameEn, Fit: null, LinkMisfit.OtherVersion, shared, Versions(offered, shared), Versions(own.Interfaces, shared));
    }

    private static string Versions(IReadOnlyList<LinkInterface> interfaces, string name) => string.Join(
        ", ", interfaces.Where(each => each.Name == name).Select(each => each.Version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
