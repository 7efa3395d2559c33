using Catalog.Municipalities;

namespace Catalog.Selection;

/// <summary>By which way a municipality of a given kind and size usually gets its standard systems (調達の進め方).</summary>
public enum AdoptionPath
{
    /// <summary>SaaSを選ぶ: choose an application, nothing to build or operate.</summary>
    Saas,
    /// <summary>SaaSとPaaSの両方を検討する: both are within reach; the case decides.</summary>
    Either,
    /// <summary>PaaS上に構築する: build on the platform, with what the standard leaves free.</summary>
    Paas,
}

/// <summary>The one rule that proposes a way. It is the marketplace's own, not law, and nobody is held to it.</summary>
/// <remarks>Designated cities run their own development; from 200,000 people on, or as a core city, a body has an IT section that could.</remarks>
public static class AdoptionPaths
{
    public const int EitherFrom = 200_000;

    public static AdoptionPath For(MunicipalityKind kind, int population) => kind switch
    {
        MunicipalityKind.DesignatedCity => AdoptionPath.Paas,
        MunicipalityKind.CoreCity => AdoptionPath.Either,
        _ => population >= EitherFrom ? AdoptionPath.Either : AdoptionPath.Saas,
    };
}
