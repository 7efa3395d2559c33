namespace Catalog.Standards;

/// <summary>Refusals of this slice; sentences in StandardsFaults.resx.</summary>
public static class StandardFaults
{
    public static Fault UnknownArea(string text) => new("standards.unknown-area", FaultKind.Invalid, text);

    public static Fault UnknownSystem(string text) => new("standards.unknown-system", FaultKind.Invalid, text);

    public static Fault NoSpec(string system) => new("standards.no-spec", FaultKind.NotFound, system);

    public static Fault UnknownSpec(string system, string number) => new("standards.unknown-spec", FaultKind.NotFound, system, number);

    public static Fault NothingBefore(string system, string number) => new Fault("standards.nothing-before", FaultKind.NotFound, system, number).On("from");

    /// <summary>A version once imported is never changed: decisions point to its rows.</summary>
    public static Fault VersionDiffers(string system, string number) => new("standards.version-differs", FaultKind.Conflict, system, number);

    public static Fault NotYours { get; } = new("standards.not-yours", FaultKind.Forbidden);
}
