namespace Catalog.Standards;

/// <summary>A business system (業務システム) with its three-digit id, the first part of every function id.</summary>
public sealed class BusinessSystem
{
    private BusinessSystem() { }

    public BusinessSystem(string id, string name, string nameEn, int? area, SpecKind spec)
    {
        Id = id;
        Name = name;
        NameEn = nameEn;
        Area = area;
        Spec = spec;
    }

    /// <summary>001 to 039.</summary>
    public string Id { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    public string NameEn { get; private set; } = null!;

    /// <summary>The legal area that it belongs to; <c>null</c> for common functions and tax common parts.</summary>
    public int? Area { get; private set; }

    /// <summary>Under which kind of specification it stands.</summary>
    public SpecKind Spec { get; private set; }
}
