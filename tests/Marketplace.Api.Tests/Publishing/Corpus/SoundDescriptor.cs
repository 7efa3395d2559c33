using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>A descriptor in which nothing is wrong; every case of the corpus is an edit of it.</summary>
internal static class SoundDescriptor
{
    public static JsonObject Copy() => JsonNode.Parse(Text)!.AsObject();

    private const string Text = """
        {
          "descriptor": 1, "questionSet": "2026.2", "vendor": "aozora", "offering": "aozora-test",
          "answers": {
            "product": {
              "name": "試験用の健康管理", "nameEn": "Health for tests", "kind": "healthManagement", "systems": ["019"],
              "summary": "健診の予約から結果の管理までを一つの台帳で行うための、試験用のサービスです。",
              "summaryEn": "An offering for tests that keeps check-ups in one ledger.", "ownProduct": true
            },
            "mandatory": {
              "commonFunction": true, "commonFunctionProof": "どの団体でも同じ機能を使います。", "commonFunctionProofEn": "Every body uses the same functions.",
              "followsStandard": true, "followsStandardProof": "標準仕様書の最新版に従います。", "followsStandardProofEn": "It follows the newest standard.",
              "publishedPrices": true, "publishedPricesProof": "料金はこの一覧で公表しています。", "publishedPricesProofEn": "Prices are published in this listing.",
              "governmentCloud": true, "governmentCloudProof": "共同利用方式で運用しています。", "governmentCloudProofEn": "It is shared by several bodies.",
              "purposeControl": true, "purposeControlProof": "利用の記録を毎月点検しています。", "purposeControlProofEn": "Use is reviewed every month.",
              "dataControl": true, "dataControlProof": "契約書で団体の所有と定めています。", "dataControlProofEn": "The contract gives data to the body.",
              "dataMovable": true, "dataMovableProof": "団体の職員だけで出力できます。", "dataMovableProofEn": "Staff of the body can export alone."
            },
            "plans": {
              "list": [
                { "code": "aozora-test-basic", "name": "基本", "nameEn": "Basic", "minimumMonths": 12 },
                { "code": "aozora-test-plus", "name": "充実", "nameEn": "Plus", "minimumMonths": 12 }
              ],
              "tiers": [
                { "plan": "aozora-test-basic", "fromPopulation": 0, "toPopulation": 999, "initial": 100000, "migration": 50000, "monthly": 10000, "cloudMonthly": 2000, "lineMonthly": 1000 },
                { "plan": "aozora-test-basic", "fromPopulation": 1000, "toPopulation": 4999, "initial": 200000, "migration": 80000, "monthly": 20000, "cloudMonthly": 3000, "lineMonthly": 1000 },
                { "plan": "aozora-test-basic", "fromPopulation": 5000, "initial": 300000, "migration": 90000, "monthly": 30000, "cloudMonthly": 4000, "lineMonthly": 1000 },
                { "plan": "aozora-test-plus", "fromPopulation": 0, "initial": 400000, "migration": 90000, "monthly": 40000, "cloudMonthly": 4000, "lineMonthly": 1000 }
              ],
              "options": [
                { "plan": "aozora-test-basic", "code": "aozora-test-sms", "name": "通知", "nameEn": "Messages", "initial": 0, "monthly": 3000 }
              ]
            },
            "security": {
              "marks": [
                { "mark": "ISO/IEC 27001", "number": "架空-1", "scope": "健康管理の運用", "scopeEn": "Operation of health management", "expiresOn": "2099-03-31" },
                { "mark": "プライバシーマーク", "number": "架空-2", "scope": "全社", "scopeEn": "The whole company", "expiresOn": "2099-03-31" }
              ]
            },
            "operation": { "cloud": "AWS", "zones": ["myNumber", "lgwan"], "nationwide": false, "prefectures": ["09", "21"] },
            "linkage": { "interfaces": [{ "name": "vaccination-records", "version": "1.0", "role": "consumes", "method": "REST" }] },
            "exit": {
              "dataFormat": "CSV (UTF-8)、項目定義書付き", "dataFormatEn": "CSV (UTF-8) with definitions", "noticeDays": 90,
              "exportFee": 0, "egressFee": 30000, "erasureCertificate": true, "retentionDays": 90
            },
            "support": { "hours": "平日 9時～17時（電話）", "hoursEn": "Weekdays 9:00-17:00 by telephone" },
            "accessibility": { "level": "AA", "testedOn": "2026-02-13", "statement": "https://aozora.example.jp/accessibility" },
            "references": { "manuals": [{ "title": "手引", "titleEn": "Manual", "address": "https://aozora.example.jp/manual" }] }
          }
        }
        """;
}
