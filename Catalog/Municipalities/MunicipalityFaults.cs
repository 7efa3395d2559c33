namespace Catalog.Municipalities;

/// <summary>Refusals of this slice; sentences in MunicipalitiesFaults.resx.</summary>
public static class MunicipalityFaults
{
    public static Fault CodeNotSixDigits(string text) => new("municipalities.code-not-six-digits", FaultKind.Invalid, text);

    public static Fault CodeCheckDigit(string code, string expected) =>
        new("municipalities.code-check-digit", FaultKind.Invalid, code, expected);

    public static Fault Unknown(string code) => new("municipalities.unknown", FaultKind.NotFound, code);

    public static Fault UnknownPrefecture(string code) => new("municipalities.unknown-prefecture", FaultKind.Invalid, code);
}
