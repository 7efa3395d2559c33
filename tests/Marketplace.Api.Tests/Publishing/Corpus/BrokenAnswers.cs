using static Marketplace.Api.Tests.Publishing.Corpus.Edits;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>Descriptors in which single answers are wrong.</summary>
internal static class BrokenAnswers
{
    private const Formats Any = Formats.All;

    public static IEnumerable<Case> All =>
    [
        .. Missing, .. Texts, .. Options, .. Numbers, .. Days, .. Dependences, .. Keys,
    ];

    private static IEnumerable<Case> Missing =>
    [
        new("name missing", Remove("product.name"), Any, "missing@product.name"),
        new("name empty", Set("product.name", ""), Any, "missing@product.name"),
        new("name of white space", Set("product.name", " \u3000\t"), Any, "missing@product.name"),
        new("English name missing", Remove("product.nameEn"), Any, "missing@product.nameEn"),
        new("summary null", Set("product.summary", null), Any, "missing@product.summary"),
        new("cloud missing", Remove("operation.cloud"), Any, "missing@operation.cloud"),
        new("zones empty", Set("operation.zones", Json("[]")), Any, "missing@operation.zones"),
        new("nationwide missing", Remove("operation.nationwide"), Any, "missing@operation.nationwide", "not-asked@operation.prefectures"),
        new("plans missing", Remove("plans.list"), Any,
            "missing@plans.list", "unknown-reference@plans.tiers[0].plan", "unknown-reference@plans.tiers[1].plan", "unknown-reference@plans.tiers[2].plan", "unknown-reference@plans.tiers[3].plan", "unknown-reference@plans.options[0].plan"),
        new("tiers missing", Remove("plans.tiers"), Any, "missing@plans.tiers"),
        new("two of exit missing", Together(Remove("exit.dataFormat"), Remove("exit.noticeDays")), Any, "missing@exit.dataFormat", "missing@exit.noticeDays"),
        new("English exit format missing", Remove("exit.dataFormatEn"), Any, "missing@exit.dataFormatEn"),
        new("erasure missing", Remove("exit.erasureCertificate"), Any, "missing@exit.erasureCertificate"),
        new("support missing", Remove("support.hours"), Any, "missing@support.hours"),
        new("whole section missing", Remove("support"), Any, "missing@support.hours", "missing@support.hoursEn"),
        new("accessibility missing", Remove("accessibility"), Any, "missing@accessibility.level"),
        new("own product missing", Remove("product.ownProduct"), Any, "missing@product.ownProduct"),
    ];

    private static IEnumerable<Case> Texts =>
    [
        new("name of one letter", Set("product.name", "a"), Any, "too-short@product.name"),
        new("name of one letter in two units", Set("product.name", "𠮷"), Any, "too-short@product.name"),
        new("name of one letter with a selector", Set("product.name", "葛\U000E0100"), Any, "too-short@product.name"),
        new("name of 61 letters", Set("product.name", new string('あ', 61)), Any, "too-long@product.name"),
        new("name over two lines", Set("product.name", "健康\n管理"), Any, "line-break@product.name"),
        // A workbook is read without its control characters.
        new("name with a control character", Set("product.name", "健康\u0001管理"), Formats.Trees, "control-character@product.name"),
        new("name with a turned direction", Set("product.name", "健康\u202E管理"), Any, "control-character@product.name"),
        new("name with nothing wide", Set("product.name", "健康\u200B管理"), Any, "control-character@product.name"),
        new("English name in Japanese", Set("product.nameEn", "健康管理"), Any, "pattern-latin@product.nameEn"),
        new("English name in wide letters", Set("product.nameEn", "Ｈｅａｌｔｈ"), Any, "pattern-latin@product.nameEn"),
        new("summary too short", Set("product.summary", "健康管理です。"), Any, "too-short@product.summary"),
        new("summary too long", Set("product.summary", new string('長', 401)), Any, "too-long@product.summary"),
        new("individual number in a summary", Set("product.summary", "登録の例では番号として 123456789018 を入力し、結果を台帳で確かめます。"), Any, "personal-number@product.summary"),
        new("individual number in groups", Set("product.summary", "登録の例では番号として 1234-5678-9018 を入力し、結果を台帳で確かめます。"), Any, "personal-number@product.summary"),
        new("individual number in wide digits", Set("product.summary", "登録の例では番号として １２３４５６７８９０１８ を入力し、結果を台帳で確かめます。"), Any, "personal-number@product.summary"),
        new("proof too short", Set("mandatory.dataControlProof", "契約書"), Any, "too-short@mandatory.dataControlProof"),
        new("proof in English in Japanese", Set("mandatory.dataControlProofEn", "契約書で団体の所有と定めています。"), Any, "pattern-latin@mandatory.dataControlProofEn"),
        new("mail without at", Set("support.mail", "help.example.jp"), Any, "pattern-mail@support.mail"),
        new("mail of two", Set("support.mail", "a@example.jp b@example.jp"), Any, "pattern-mail@support.mail"),
        new("statement over http", Set("accessibility.statement", "http://aozora.example.jp/a"), Any, "pattern-https@accessibility.statement"),
        new("statement on a bare machine", Set("accessibility.statement", "https://10.0.0.1/a"), Any, "pattern-https@accessibility.statement"),
        new("statement on localhost", Set("accessibility.statement", "https://localhost/a"), Any, "pattern-https@accessibility.statement"),
        new("statement with a password", Set("accessibility.statement", "https://u:p@aozora.example.jp/a"), Any, "pattern-https@accessibility.statement"),
        new("statement as a script", Set("accessibility.statement", "javascript:alert(1)"), Any, "pattern-https@accessibility.statement"),
        new("statement without an address", Set("accessibility.statement", "公開しています"), Any, "pattern-https@accessibility.statement"),
    ];

    private static IEnumerable<Case> Options =>
    [
        new("unknown kind", Set("product.kind", "spreadsheet"), Any, "unknown-option@product.kind", "not-asked@product.systems"),
        new("mistyped kind", Set("product.kind", "healthManagment"), Any, "unknown-option-similar@product.kind", "not-asked@product.systems"),
        new("unknown system", Set("product.systems", Json("""["099"]""")), Any, "unknown-option-similar@product.systems"),
        new("system by name", Set("product.systems", Json("""["健康管理システム"]""")), Any, "unknown-option@product.systems"),
        new("system twice", Set("product.systems", Json("""["019", "019"]""")), Any, "option-twice@product.systems"),
        new("unknown cloud", Set("operation.cloud", "Own machines"), Any, "unknown-option@operation.cloud"),
        new("mistyped cloud", Set("operation.cloud", "Azur"), Any, "unknown-option-similar@operation.cloud"),
        new("unknown zone", Set("operation.zones", Json("""["lgwan", "intranet"]""")), Any, "unknown-option-similar@operation.zones"),
        new("two unknown zones", Set("operation.zones", Json("""["dmz", "office"]""")), Any, "unknown-option@operation.zones", "unknown-option@operation.zones"),
        new("prefecture 48", Set("operation.prefectures", Json("""["48"]""")), Any, "unknown-option-similar@operation.prefectures"),
        new("prefecture by name", Set("operation.prefectures", Json("""["岐阜県"]""")), Any, "unknown-option@operation.prefectures"),
        new("unknown level", Set("accessibility.level", "AAAA"), Any, "unknown-option-similar@accessibility.level", "not-asked@accessibility.testedOn", "not-asked@accessibility.statement"),
        new("maybe instead of yes", Set("product.ownProduct", "たぶん"), Any, "not-yes-no@product.ownProduct"),
        new("one instead of yes", Set("exit.erasureCertificate", "1"), Any, "not-yes-no@exit.erasureCertificate"),
        .. "commonFunction followsStandard publishedPrices governmentCloud purposeControl dataControl dataMovable".Split(' ').Select(key => new Case(
            $"{key} denied", Set($"mandatory.{key}", false), Any, $"not-affirmed@mandatory.{key}", $"not-asked@mandatory.{key}Proof", $"not-asked@mandatory.{key}ProofEn")),
    ];

    private static IEnumerable<Case> Numbers =>
    [
        new("notice in words", Set("exit.noticeDays", "90日"), Any, "not-a-number@exit.noticeDays"),
        new("notice in octal", Set("exit.noticeDays", "090"), Any, "leading-zero@exit.noticeDays"),
        new("notice negative", Set("exit.noticeDays", "-1"), Any, "not-a-number@exit.noticeDays"),
        new("notice above a year", Set("exit.noticeDays", 400), Any, "number-too-large@exit.noticeDays"),
        new("retention below thirty days", Set("exit.retentionDays", 29), Any, "number-too-small@exit.retentionDays"),
        new("fee with separators", Set("exit.exportFee", "30,000"), Any, "not-a-number@exit.exportFee"),
        new("fee with a unit", Set("exit.exportFee", "30000円"), Any, "not-a-number@exit.exportFee"),
        new("fee in wide digits", Set("exit.exportFee", "３００００"), Any, "not-a-number@exit.exportFee"),
        new("fee with a fraction", Set("exit.exportFee", "1.5"), Any, "not-a-number@exit.exportFee"),
        new("fee with an exponent", Set("exit.exportFee", "1e5"), Any, "not-a-number@exit.exportFee"),
        new("fee with underscores", Set("exit.exportFee", "1_000"), Any, "not-a-number@exit.exportFee"),
        new("fee in hexadecimal", Set("exit.exportFee", "0x10"), Any, "not-a-number@exit.exportFee"),
        new("fee beyond reason", Set("exit.egressFee", 100000001), Any, "number-too-large@exit.egressFee"),
        new("fee beyond 64 bits", Set("exit.egressFee", "99999999999999999999"), Any, "not-a-number@exit.egressFee"),
    ];

    private static IEnumerable<Case> Days =>
    [
        new("day with slashes", Set("accessibility.testedOn", "2026/02/13"), Any, "not-a-day@accessibility.testedOn"),
        new("day of the era", Set("accessibility.testedOn", "令和8年2月13日"), Any, "not-a-day@accessibility.testedOn"),
        new("day without zeros", Set("accessibility.testedOn", "2026-2-13"), Any, "not-a-day@accessibility.testedOn"),
        new("day with a time", Set("accessibility.testedOn", "2026-02-13T00:00:00Z"), Any, "not-a-day@accessibility.testedOn"),
        new("30 February", Set("accessibility.testedOn", "2026-02-30"), Any, "no-such-day@accessibility.testedOn"),
        new("29 February of a common year", Set("accessibility.testedOn", "2025-02-29"), Any, "no-such-day@accessibility.testedOn"),
        new("test in the future", Set("accessibility.testedOn", "2099-01-01"), Any, "day-future@accessibility.testedOn"),
        new("certificate expired", Set("security.marks[0].expiresOn", "2020-03-31"), Any, "day-past@security.marks[0].expiresOn"),
        new("certificate without a day", Remove("security.marks[0].expiresOn"), Any, "missing@security.marks[0].expiresOn"),
        new("certificate until month 13", Set("security.marks[0].expiresOn", "2099-13-01"), Any, "no-such-day@security.marks[0].expiresOn"),
    ];

    private static IEnumerable<Case> Dependences =>
    [
        new("prefectures though nationwide", Set("operation.nationwide", true), Any, "not-asked@operation.prefectures"),
        new("no prefectures though not nationwide", Remove("operation.prefectures"), Any, "missing-because@operation.prefectures"),
        new("maker of an own product", Set("product.maker", "開発元"), Any, "not-asked@product.maker"),
        new("no maker of another's product", Set("product.ownProduct", false), Any, "missing-because@product.maker", "missing-because@product.makerNumber"),
        new("maker's number of twelve digits", Maker("260001007077"), Any, "pattern-corporate-number@product.makerNumber"),
        new("maker's number with hyphens", Maker("8-2600-0100-7077"), Any, "pattern-corporate-number@product.makerNumber"),
        new("maker's number with a wrong check digit", Maker("7260001007077"), Any, "corporate-number-check@product.makerNumber"),
        new("systems of a writeless counter", Set("product.kind", "writelessCounter"), Any, "not-asked@product.systems"),
        new("no systems of a standard system", Together(Set("product.kind", "standardSystem"), Remove("product.systems")), Any, "missing-because@product.systems"),
        new("test day though untested", Together(Set("accessibility.level", "untested"), Remove("accessibility.statement")), Any, "not-asked@accessibility.testedOn"),
        new("no test day though partial", Together(Set("accessibility.level", "partial"), Remove("accessibility.testedOn")), Any, "missing-because@accessibility.testedOn"),
        new("no proof of a condition", Remove("mandatory.purposeControlProof"), Any, "missing-because@mandatory.purposeControlProof"),
        new("no English proof of a condition", Remove("mandatory.dataMovableProofEn"), Any, "missing-because@mandatory.dataMovableProofEn"),
    ];

    private static IEnumerable<Case> Keys =>
    [
        new("unknown section", Set("marketing", Json("""{ "slogan": "best" }""")), Formats.Trees, "unknown-key@marketing"),
        new("mistyped section", Set("acessibility", Json("""{ "level": "AA" }""")), Formats.Trees, "unknown-key-similar@acessibility"),
        new("unknown question", Set("product.slogan", "best"), Formats.Trees, "unknown-key@product.slogan"),
        new("mistyped question", Set("product.nameEng", "Health"), Formats.Trees, "unknown-key-similar@product.nameEng"),
        new("question of the older version", Set("support.telephone", "03-0000-0000"), Any & Formats.Trees, "key-of-other-version@support.telephone"),
        new("question in the wrong case", Together(Set("product.Name", "健康"), Remove("product.name")), Formats.Trees, "unknown-key-similar@product.Name", "missing@product.name"),
        new("two unknown questions", Together(Set("exit.price", 1), Set("exit.zone", 1)), Formats.Trees, "unknown-key@exit.price", "unknown-key@exit.zone"),
        new("name as a list", Set("product.name", Json("""["健康", "管理"]""")), Formats.Trees, "not-one-value@product.name"),
        new("name as members", Set("product.name", Json("""{ "ja": "健康" }""")), Formats.Trees, "not-one-value@product.name"),
        new("zones as members", Set("operation.zones", Json("""{ "lgwan": true }""")), Formats.Trees, "not-a-list@operation.zones"),
        new("yes as a list", Set("product.ownProduct", Json("[[true]]")), Formats.Trees, "not-one-value@product.ownProduct"),
    ];

    private static Action<System.Text.Json.Nodes.JsonObject> Maker(string number) =>
        Together(Set("product.ownProduct", false), Set("product.maker", "開発元の会社"), Set("product.makerNumber", number));

    private static Action<System.Text.Json.Nodes.JsonObject> Together(params Action<System.Text.Json.Nodes.JsonObject>[] edits) => Edits.All(edits);
}
