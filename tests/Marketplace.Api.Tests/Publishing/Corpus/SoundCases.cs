using System.Text.Json.Nodes;
using static Marketplace.Api.Tests.Publishing.Corpus.Edits;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>Descriptors that look odd and are sound.</summary>
internal static class SoundCases
{
    private const Formats Any = Formats.All;

    private static readonly string[] Marks = ["ISMAP", "ISMAP-LIU", "ISO/IEC 27001", "ISO/IEC 27017", "プライバシーマーク"];

    public static IEnumerable<Case> All =>
    [
        new("as it is", _ => { }, Any),
        new("name of sixty letters", Set("product.name", new string('あ', 60)), Any),
        new("name of two letters in four units", Set("product.name", "𠮷𠮟"), Any),
        new("name with selectors", Set("product.name", "葛\U000E0100飾\U000E0101"), Any),
        new("name in white space", Set("product.name", "  健康管理　"), Any),
        new("name that reads as no", Set("product.nameEn", "no"), Any),
        new("name that reads as a number", Set("product.name", "007"), Any),
        new("name with an equals sign first", Set("product.name", "=健康"), Any),
        new("name with marks of YAML", Set("product.nameEn", "- # : & * ! | > ' \" %"), Any),
        new("summary of several lines", Set("product.summary", "一行目には対象の業務を書きます。\n二行目にはできることを書きます。"), Any),
        new("summary with foreign line ends", Set("product.summary", "一行目には対象の業務を書きます。\r\n二行目にはできることを書きます。"), Formats.Json),
        new("twelve digits that check nothing", Set("product.summary", "問合せの番号は 123456789012 です。台帳の操作はいつでも確かめられます。"), Any),
        new("thirteen digits", Set("product.summary", "会社の法人番号は 8260001007077 です。台帳の操作はいつでも確かめられます。"), Any),
        new("writeless counter", Together(Set("product.kind", "writelessCounter"), Remove("product.systems")), Any),
        new("several systems", Set("product.systems", Json("""["019", "001", "039"]""")), Any),
        new("one system as text", Set("product.systems", "019"), Any),
        new("product of another maker", Together(Set("product.ownProduct", false), Set("product.maker", "開発元の会社"), Set("product.makerNumber", "8260001007077")), Any),
        new("nationwide", Together(Set("operation.nationwide", true), Remove("operation.prefectures")), Any),
        new("yes and no in words", Together(Set("operation.nationwide", "no"), Set("exit.erasureCertificate", "YES")), Any),
        new("yes and no in Japanese", Together(Set("operation.nationwide", "いいえ"), Set("exit.erasureCertificate", "はい")), Any),
        new("numbers as text", Together(Set("exit.noticeDays", "90"), Set("exit.egressFee", "0")), Any),
        new("every prefecture", Set("operation.prefectures", new JsonArray([.. Enumerable.Range(1, 47).Select(number => JsonValue.Create(number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)))])), Any),
        new("no options", Remove("plans.options"), Any),
        new("no certificates", Remove("security"), Any),
        new("empty list of certificates", Set("security.marks", Json("[]")), Any),
        new("no interfaces", Remove("linkage"), Any),
        new("no documents", Remove("references"), Any),
        new("empty row", Add("references.manuals", "{}"), Formats.Trees),
        new("not tested", Set("accessibility", Json("""{ "level": "untested" }""")), Any),
        new("mail address", Set("support.mail", "help+lg@aozora.example.jp"), Any),
        new("bands of one plan only from ten thousand", Together(Set("plans.tiers[3].fromPopulation", 10000)), Any),
        new("last band closed", Set("plans.tiers[2].toPopulation", 10000), Any),
        new("both roles of an interface", Add("linkage.interfaces", """{ "name": "vaccination-records", "version": "1.0", "role": "provides", "method": "CSV" }"""), Any),
        new("address with a query", Set("references.manuals[0].address", "https://www.aozora.example.jp/manual?v=2#top"), Any),
        new("every mark", Set("security.marks", new JsonArray([.. Marks.Select(mark => Json($$"""
            { "mark": "{{mark}}", "number": "1", "scope": "全社", "scopeEn": "All", "expiresOn": "2099-12-31" }
            """))])), Any),
    ];

    private static Action<JsonObject> Together(params Action<JsonObject>[] edits) => Edits.All(edits);
}
