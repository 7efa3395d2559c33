using System.Text.Json.Nodes;
using static Marketplace.Api.Tests.Publishing.Corpus.Edits;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>Descriptors in which rows, or rows together, are wrong, and such with a wrong head.</summary>
internal static class BrokenTables
{
    private const Formats Any = Formats.All;

    public static IEnumerable<Case> All => [.. Rows, .. Prices, .. Marks, .. Heads];

    private static IEnumerable<Case> Rows =>
    [
        new("plan without a code", Remove("plans.list[1].code"), Any, "missing@plans.list[1].code", "unknown-reference@plans.tiers[3].plan"),
        new("plan without an English name", Remove("plans.list[0].nameEn"), Any, "missing@plans.list[0].nameEn"),
        new("plan code in capitals", Both("plans.list[1].code", "plans.tiers[3].plan", "Aozora-Test-Plus"), Any, "pattern-code@plans.list[1].code"),
        new("plan code of another offering", Both("plans.list[1].code", "plans.tiers[3].plan", "minato-plus"), Any, "code-prefix@plans.list[1].code"),
        new("option code of another offering", Set("plans.options[0].code", "minato-sms"), Any, "code-prefix@plans.options[0].code"),
        new("plan code twice", Together(Set("plans.list[1].code", "aozora-test-basic"), Remove("plans.tiers[3]")), Any, "row-twice@plans.list[1]"),
        new("option twice", Add("plans.options", """{ "plan": "aozora-test-basic", "code": "aozora-test-sms", "name": "通知", "nameEn": "Messages", "initial": 0, "monthly": 1 }"""), Any, "row-twice@plans.options[1]"),
        new("minimum of no month", Set("plans.list[0].minimumMonths", 0), Any, "number-too-small@plans.list[0].minimumMonths"),
        new("minimum of six years", Set("plans.list[0].minimumMonths", 72), Any, "number-too-large@plans.list[0].minimumMonths"),
        new("unknown column", Set("plans.list[0].discount", 10), Formats.Trees, "unknown-column@plans.list[0].discount"),
        new("mistyped column", Set("plans.tiers[0].monthley", 10), Formats.Trees, "unknown-column-similar@plans.tiers[0].monthley"),
        new("row as text", Set("references.manuals[0]", "手引"), Formats.Trees, "not-a-row@references.manuals[0]"),
        new("table as text", Set("references.manuals", "https://aozora.example.jp/manual"), Formats.Trees, "not-a-table@references.manuals"),
        new("table as members", Set("references.manuals", Json("""{ "title": "手引" }""")), Formats.Trees, "not-a-table@references.manuals"),
        new("manual over http", Set("references.manuals[0].address", "http://aozora.example.jp/manual"), Any, "pattern-https@references.manuals[0].address"),
        new("manual twice", Add("references.manuals", """{ "title": "別の手引", "titleEn": "Other manual", "address": "https://aozora.example.jp/manual" }"""), Any, "row-twice@references.manuals[1]"),
        new("eleven plans", document => Enumerable.Range(0, 9).ToList().ForEach(at => Add("plans.list", $$"""{ "code": "aozora-test-{{at}}", "name": "案", "nameEn": "Plan", "minimumMonths": 1 }""")(document)), Any,
            ["too-many-rows@plans.list", .. Enumerable.Range(0, 9).Select(at => $"plan-without-tier@plans.list[{at + 2}].code")]),
        new("unknown interface", Set("linkage.interfaces[0].name", "tax-records"), Any, "unknown-option@linkage.interfaces[0].name"),
        new("mistyped interface", Set("linkage.interfaces[0].name", "vaccination-record"), Any, "unknown-option-similar@linkage.interfaces[0].name"),
        new("interface in words of version", Set("linkage.interfaces[0].version", "v1"), Any, "pattern-version@linkage.interfaces[0].version"),
        new("interface with an unknown role", Set("linkage.interfaces[0].role", "both"), Any, "unknown-option@linkage.interfaces[0].role"),
        new("interface by an unknown method", Set("linkage.interfaces[0].method", "SOAP"), Any, "unknown-option@linkage.interfaces[0].method"),
        new("interface without a method", Remove("linkage.interfaces[0].method"), Any, "missing@linkage.interfaces[0].method"),
        new("interface twice", Add("linkage.interfaces", """{ "name": "vaccination-records", "version": "1.0", "role": "consumes", "method": "CSV" }"""), Any, "row-twice@linkage.interfaces[1]"),
    ];

    private static IEnumerable<Case> Prices =>
    [
        new("band missing", Remove("plans.tiers[1]"), Any, "tier-gap@plans.tiers[1].fromPopulation"),
        new("band begins too late", Set("plans.tiers[1].fromPopulation", 1001), Any, "tier-gap@plans.tiers[1].fromPopulation"),
        new("bands overlap by one", Set("plans.tiers[1].fromPopulation", 999), Any, "tier-overlap@plans.tiers[1].fromPopulation"),
        new("bands in the wrong order", Together(Set("plans.tiers[0].fromPopulation", 1000), Set("plans.tiers[0].toPopulation", 4999), Set("plans.tiers[1].fromPopulation", 0), Set("plans.tiers[1].toPopulation", 999)), Any,
            "tier-overlap@plans.tiers[1].fromPopulation", "tier-gap@plans.tiers[2].fromPopulation"),
        new("band turned round", Together(Set("plans.tiers[0].fromPopulation", 999), Set("plans.tiers[0].toPopulation", 0)), Any, "tier-reversed@plans.tiers[0].fromPopulation", "tier-gap@plans.tiers[1].fromPopulation"),
        new("open band inside", Remove("plans.tiers[1].toPopulation"), Any, "tier-after-open@plans.tiers[2].fromPopulation"),
        new("plan without a price", Remove("plans.tiers[3]"), Any, "plan-without-tier@plans.list[1].code"),
        new("price of an unknown plan", Set("plans.tiers[3].plan", "aozora-test-premium"), Any, "unknown-reference@plans.tiers[3].plan", "plan-without-tier@plans.list[1].code"),
        new("option of an unknown plan", Set("plans.options[0].plan", "aozora-test-premium"), Any, "unknown-reference@plans.options[0].plan"),
        new("population with a comma", Set("plans.tiers[1].toPopulation", "4,999"), Any, "not-a-number@plans.tiers[1].toPopulation", "tier-gap@plans.tiers[2].fromPopulation"),
        new("price missing", Remove("plans.tiers[0].monthly"), Any, "missing@plans.tiers[0].monthly"),
        new("price in words", Set("plans.tiers[0].monthly", "応相談"), Any, "not-a-number@plans.tiers[0].monthly"),
        new("price negative", Set("plans.tiers[0].monthly", "-10000"), Any, "not-a-number@plans.tiers[0].monthly"),
        new("price beyond reason", Set("plans.tiers[0].initial", 2000000000), Any, "number-too-large@plans.tiers[0].initial"),
        new("population beyond the country's", Set("plans.tiers[1].toPopulation", 200000000), Any, "number-too-large@plans.tiers[1].toPopulation", "tier-overlap@plans.tiers[2].fromPopulation"),
    ];

    private static IEnumerable<Case> Marks =>
    [
        new("unknown mark", Set("security.marks[0].mark", "SOC 2"), Any, "unknown-option@security.marks[0].mark"),
        new("mistyped mark", Set("security.marks[0].mark", "ISO/IEC 27011"), Any, "unknown-option-similar@security.marks[0].mark"),
        new("mark without a number", Remove("security.marks[1].number"), Any, "missing@security.marks[1].number"),
        new("mark without a scope", Remove("security.marks[1].scope"), Any, "missing@security.marks[1].scope"),
        new("mark without an English scope", Remove("security.marks[1].scopeEn"), Any, "missing@security.marks[1].scopeEn"),
        new("mark with a Japanese English scope", Set("security.marks[1].scopeEn", "全社"), Any, "pattern-latin@security.marks[1].scopeEn"),
        new("mark twice", Add("security.marks", """{ "mark": "ISO/IEC 27001", "number": "架空-1", "scope": "別", "scopeEn": "Other", "expiresOn": "2099-03-31" }"""), Any, "row-twice@security.marks[2]"),
    ];

    private static IEnumerable<Case> Heads =>
    [
        new("unknown question set", Head("questionSet", "2030.1"), Any, "unknown-question-set@questionSet"),
        new("vendor in capitals", Head("vendor", "Aozora"), Any, "head-code@vendor"),
        new("vendor missing", WithoutHead("vendor"), Any, "head-missing@vendor"),
        new("offering in Japanese", Head("offering", "健康"), Any, "head-code@offering"),
        new("offering of one letter", Head("offering", "a"), Any, "head-code@offering"),
        new("offering and vendor wrong", Together(Head("offering", "a_b"), Head("vendor", "-a")), Any, "head-code@vendor", "head-code@offering"),
    ];

    private static Action<JsonObject> Both(string left, string right, string value) => Together(Set(left, value), Set(right, value));

    private static Action<JsonObject> Together(params Action<JsonObject>[] edits) => Edits.All(edits);
}
