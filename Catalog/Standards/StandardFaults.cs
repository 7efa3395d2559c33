namespace Catalog.Standards;

/// <summary>Refusals of this slice; sentences in StandardsFaults.resx.</summary>
public static class StandardFaults
{
    public static Fault UnknownArea(string text) => new("standards.unknown-area", FaultKind.Invalid, text);

    public static Fault UnknownSystem(string text) => new("standards.unknown-system", FaultKind.Invalid, text);
}
