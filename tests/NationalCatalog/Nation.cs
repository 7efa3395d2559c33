using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;

namespace NationalCatalog;

/// <summary>A whole country's catalog, made from a seed: the same seed and sizes give the same content for ever.</summary>
/// <remarks>
/// Only database ids differ from run to run. Statements are made as they are read, because ten million of them would fill
/// gigabytes as objects.
/// </remarks>
public sealed class Nation
{
    private readonly IReadOnlyList<NationVendor> vendors;
    private readonly IReadOnlyList<NationOffering> products;
    private readonly NationStatements statements;

    private Nation(NationScale scale)
    {
        Scale = scale;
        vendors = NationVendors.Of(scale);
        var offerings = new NationOfferings(scale, vendors);
        products = [.. Enumerable.Range(0, scale.Offerings).Select(offerings.Make)];
        var specs = NationSpecs.Of(scale);
        Specs = [.. specs.SelectMany(spec => (SpecFile[])[spec.Earlier, spec.Later])];
        statements = new NationStatements(scale, specs);
    }

    public NationScale Scale { get; }

    public IEnumerable<Vendor> Vendors => vendors.Select(each => each.Vendor);

    public IEnumerable<Offering> Offerings => products.Select(each => each.Offering);

    /// <summary>Two versions of each specification, the earlier one first.</summary>
    public IReadOnlyList<SpecFile> Specs { get; }

    /// <summary>In the order of the offerings.</summary>
    public IEnumerable<StatementFile> Statements => products.SelectMany(statements.Of);

    public static Nation Of(NationScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale.Specs, Vocabulary.Systems.Count, nameof(scale));
        return new Nation(scale);
    }

    /// <summary>Searches as people type them, drawn from the words of the offerings.</summary>
    public IReadOnlyList<string> Queries(int count = 500) => NationQueries.Of(Scale, count);
}
