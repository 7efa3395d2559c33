using Catalog.Conformance;
using Catalog.Standards;

namespace TestKit;

/// <summary>Small specifications and statements for tests, in sentences that nobody published.</summary>
public static class SpecFiles
{
    public static RequirementLine Row(
        string number, RequirementClass asked = RequirementClass.Must, string text = "記録できること。", DateOnly? from = null, string major = "共通") =>
        new(SpecPart.Function, number, major, Middle: null, Minor: null, text, asked, from, Remarks: null);

    public static SpecFile Of(string version, DateOnly publishedOn, params IReadOnlyList<RequirementLine> rows) =>
        new("019", version, "試験用の仕様書", publishedOn, rows);

    public static StatementFile Says(string offering, string version, DateOnly from, params IReadOnlyList<StatementLine> lines) =>
        new(offering, "1", "019", version, SubScope: null, EvidenceKind.VendorClaim, EvidenceNumber: null, from, ValidTo: null, lines, []);

    public static StatementLine Line(string number, Implementation says, DateOnly? plannedOn = null) =>
        new(SpecPart.Function, number, says, Remark: null, plannedOn);
}
