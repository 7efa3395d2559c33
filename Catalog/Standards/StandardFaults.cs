using System.Globalization;

namespace Catalog.Standards;

/// <summary>Refusals of this slice; sentences in StandardsFaults.resx.</summary>
public static class StandardFaults
{
    public static Fault UnknownArea(string text) => Invalid("unknown-area", text);

    public static Fault UnknownSystem(string text) => Invalid("unknown-system", text);

    public static Fault NoTable => Invalid("no-table");

    public static Fault NoRequirements => Invalid("no-requirements");

    public static Fault SystemMissing => Invalid("system-missing");

    public static Fault VersionMissing => Invalid("version-missing");

    public static Fault UnknownVersion(string text) => Invalid("unknown-version", text);

    public static Fault SeveralVersions(string first, string other) => Invalid("several-versions", first, other);

    public static Fault TitleMissing => Invalid("title-missing");

    public static Fault SeveralSpecifications(string first, string other) => Invalid("several-specifications", first, other);

    public static Fault NumberMissing(string heading) => Invalid("number-missing", heading);

    public static Fault BadNumber(string heading, string text, int digits) =>
        Invalid("bad-number", heading, text, digits.ToString(CultureInfo.InvariantCulture));

    public static Fault BadLinkage(string heading, string text) => Invalid("bad-linkage", heading, text);

    public static Fault OtherSystem(string number, string system) => Invalid("other-system", number, system);

    public static Fault DuplicateNumber(string number, string first) => Invalid("duplicate-number", number, first);

    public static Fault TextMissing(string number) => Invalid("text-missing", number);

    public static Fault ChapterMissing(string number) => Invalid("chapter-missing", number);

    public static Fault ClassMissing(string allowed) => Invalid("class-missing", allowed);

    public static Fault UnknownClass(string text, string allowed) => Invalid("unknown-class", text, allowed);

    public static Fault NoSpec(string system) => new("standards.no-spec", FaultKind.NotFound, system);

    public static Fault UnknownSpec(string system, string number) => new("standards.unknown-spec", FaultKind.NotFound, system, number);

    public static Fault NothingBefore(string system, string number) => new Fault("standards.nothing-before", FaultKind.NotFound, system, number).On("from");

    /// <summary>A version once imported is never changed: decisions point to its rows.</summary>
    public static Fault VersionDiffers(string system, string number) => new("standards.version-differs", FaultKind.Conflict, system, number);

    public static Fault NotYours { get; } = new("standards.not-yours", FaultKind.Forbidden);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"standards.{reason}", FaultKind.Invalid, args);
}
