using System.Globalization;
using Catalog.Conformance;
using Catalog.Standards;

namespace TestKit.Standards;

/// <summary>A specification and statements of any size, the same for the same numbers on every machine.</summary>
public static class GeneratedSpec
{
    public const string System = "019";

    private static readonly string[] Chapters =
        ["健(検)診の対象者管理", "受診の勧奨", "健(検)診結果の管理", "予防接種の記録", "母子保健", "保健指導", "統計と報告", "他業務との連携"];

    private static readonly string[] Things = ["対象者", "受診券", "検査結果", "接種履歴", "妊娠届出", "指導記録", "集計表", "連携データ", "操作履歴"];

    private static readonly string[] Acts =
        ["一覧で照会し、条件を指定して抽出できること。", "登録し、修正し、及び取り消すことができること。", "CSV形式で出力できること。", "宛名情報と突合し、差異を確認できること。", "帳票として印刷できること。"];

    private static readonly DateOnly?[] Days = [null, new(2025, 10, 1), new(2026, 1, 1), new(2026, 4, 1), new(2027, 4, 1), null, null];

    public static SpecFile Of(int rows, string version = "8.0") => new(
        System, version, "健康管理システム標準仕様書（試験用）", new DateOnly(2025, 4, 1), [.. Enumerable.Range(0, rows).Select(place => Line(place, rows))]);

    /// <summary>What an offering says; every seed says something else, and never all.</summary>
    public static StatementFile Statement(
        SpecFile spec, string offering, int seed, EvidenceKind evidence = EvidenceKind.VendorClaim, string? subScope = null, string release = "2026.1", DateOnly? from = null, DateOnly? to = null)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return new StatementFile(
            offering, release, spec.System, spec.Version, subScope, evidence,
            evidence is EvidenceKind.ExaminedCertificate or EvidenceKind.MachineTest ? $"T-{seed}" : null, from ?? new DateOnly(2025, 4, 1), to,
            [.. spec.Lines.Select((line, place) => Said(line, Mixed(place, seed))).OfType<StatementLine>()],
            seed % 2 == 0 ? [new ExtraFunction("住民向けの通知アプリ", "標準仕様書にない機能です。")] : []);
    }

    private static RequirementLine Line(int place, int rows)
    {
        var mixed = Mixed(place, 7);
        return new RequirementLine(
            place % 10 == 9 ? SpecPart.Form : SpecPart.Function,
            string.Create(CultureInfo.InvariantCulture, $"{System}{place + 1:0000}"),
            Chapters[place * Chapters.Length / rows],
            $"{Things[(place / 10) % Things.Length]}の管理",
            null,
            $"{Things[mixed % Things.Length]}を、{(mixed % 4 == 0 ? "年度ごとに" : "個人ごとに")}{Acts[mixed % Acts.Length]}",
            (mixed % 8) switch { 0 => RequirementClass.Forbidden, < 3 => RequirementClass.Option, _ => RequirementClass.Must },
            Days[mixed % Days.Length],
            null);
    }

    /// <summary>Most products do most of what is asked, so that most rows are the same.</summary>
    private static StatementLine? Said(RequirementLine line, int mixed) => (mixed % 40) switch
    {
        0 => null,
        1 => new StatementLine(line.Part, line.Number, Implementation.No, null, new DateOnly(2027, 3, 31)),
        2 => new StatementLine(line.Part, line.Number, Implementation.Partly, "外部の帳票ツールで対応します。", null),
        _ => new StatementLine(line.Part, line.Number, line.Class == RequirementClass.Forbidden ? Implementation.No : Implementation.Yes, null, null),
    };

    private static int Mixed(int place, int seed) => (int)((((uint)place * 2654435761u) ^ ((uint)seed * 40503u * 2246822519u)) >> 7 & 0x7fffffff) % 100_003;
}
