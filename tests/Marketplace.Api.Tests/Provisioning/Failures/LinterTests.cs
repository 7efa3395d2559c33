using System.Text.Json.Nodes;
using TestKit.Wire.Lint;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>The linter itself: silent about a faultless talk, and each rule speaks when its own duty is broken.</summary>
public sealed class LinterTests
{
    private const string Identity = "X-Broker-API-Originating-Identity";
    private const string Busy = """{"error":"ConcurrencyError"}""";

    private static readonly Dictionary<string, Func<Conversation, Conversation>> Violations = new(StringComparer.Ordinal)
    {
        ["version"] = talk => talk.Catalog().Header("X-Broker-API-Version", "3.0"),
        ["authentication"] = talk => talk.Catalog().Header("Authorization", null),
        ["request-identity"] = talk => talk.Catalog().Header("X-Broker-API-Request-Identity", null),
        ["request-identity-once"] = talk => talk.Catalog().Header("X-Broker-API-Request-Identity", Conversation.Binding)
            .Catalog().Header("X-Broker-API-Request-Identity", Conversation.Binding),
        ["content-type"] = talk => talk.Create().Header("Content-Type", "text/plain"),
        ["originator-named"] = talk => talk.Create().Header(Identity, null),
        ["originator-readable"] = talk => talk.Create().Header(Identity, "another e30="),
        ["originator-absent"] = talk => talk.Catalog().Header(Identity, "marketplace e30="),
        ["originator-absent-cleaning-up"] = talk => talk.Create(500).Delete().Header(Identity, "marketplace e30="),
        ["create-body"] = talk => talk.Create().Body("space_guid", ""),
        ["bind-body"] = talk => talk.Create().Bind().Body("bind_resource", null),
        ["update-body"] = talk => talk.Create().Update().Body("service_id", null),
        ["no-body"] = talk => talk.Catalog().Body("a", 1).Header("Content-Type", "application/json"),
        ["known-call"] = talk => talk.Catalog().Address("catalog", "catalogue"),
        ["accepts-incomplete"] = talk => talk.Create().Address("=true", "=false"),
        ["accepts-incomplete-nowhere-else"] = talk => talk.Catalog().Address("catalog", "catalog?accepts_incomplete=true"),
        ["delete-hints"] = talk => talk.Create().Delete().Address("&plan_id=p", ""),
        ["hints-as-ordered"] = talk => talk.Create().Delete().Address("plan_id=p", "plan_id=other"),
        ["percent-encoded"] = talk => talk.Create(202, """{"operation":"a b"}""").Poll(more: "&operation=a+b"),
        ["poll-echo"] = talk => talk.Create(202, """{"operation":"a b"}""").Poll(more: "&operation=a"),
        ["poll-only-work"] = talk => talk.Create(202).Poll("succeeded").Poll(),
        ["poll-plan"] = talk => talk.Create().Update(202).Poll("succeeded").Address("plan_id=p", "plan_id=q"),
        ["retry-after"] = talk => talk.Create(202).Answering("Retry-After", "5").Poll("succeeded").After(2),
        ["retry-after-refusal"] = talk => talk.Create(429).Answering("Retry-After", "5").Create().After(2),
        ["id-is-guid"] = talk => talk.Create().Address(Conversation.Instance, "town-7"),
        ["id-word-for-word"] = talk => talk.Create(400).Create().Body("plan_id", "other"),
        ["id-not-after-deletion"] = talk => talk.Create(500).Delete().Create(),
        ["binding-id-once"] = talk => talk.Create().Bind(null).Bind(),
        ["orphan-deleted"] = talk => talk.Create(503),
        ["deletion-ends"] = talk => talk.Create().Delete(500),
        ["nothing-deleted-that-never-was"] = talk => talk.Create(400).Delete(410),
        ["unbind-first"] = talk => talk.Create().Bind().Delete(),
        ["no-wait-no-delete"] = talk => talk.Create(202).Poll("succeeded").Create(422, Busy).Delete(),
        ["update-plan-only-when-changed"] = talk => talk.Create().Update().Body("plan_id", "p"),
        ["update-previous-plan"] = talk => talk.Create().Body("plan_id", "o").Update(),
        ["unusable-not-bound"] = talk => talk.Create().Update(400, """{"instance_usable":false}""").Bind(),
        ["unrepeatable-not-repeated"] = talk => talk.Create().Update(400, """{"update_repeatable":false}""").Update(),
        ["issuer-after-sign-in"] = talk => talk.Create().Bind().Update().Body("parameters", Told()),
        ["update-not-deleted"] = talk => talk.Create().Update(500).Delete(),
        ["pace"] = talk => talk.Catalog().Catalog().After(0.2).Catalog().After(0.2).Catalog().After(0.2).Catalog().After(0.2),
    };

    public static TheoryData<string> Rules => [.. Linter.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_speaks_when_its_duty_is_broken(string rule)
    {
        var findings = Violations[rule](new Conversation()).Findings();

        Assert.Contains(findings, finding => finding.StartsWith($"{rule}:", StringComparison.Ordinal));
    }

    public static TheoryData<string> Faultless => [.. Talks.Keys];

    private static readonly Dictionary<string, Func<Conversation, Conversation>> Talks = new(StringComparer.Ordinal)
    {
        ["a life from order to end"] = talk => talk.Catalog().Create(202).Poll().Poll("succeeded").Bind(202).PollOfBinding("succeeded").Update(202).Poll("succeeded")
            .Unbind(202).PollOfBinding("succeeded").Delete(202).Poll("succeeded"),
        ["a repeat after an answer that never came"] = talk => talk.Create(null).Create(200),
        ["a repeat after too many calls"] = talk => talk.Create(429).Answering("Retry-After", "5").Create(),
        ["a doubt that is cleaned up"] = talk => talk.Create(null).Delete(500).Delete(410),
        ["a malformed 200 that is adopted"] = talk => talk.Create(200, "oops"),
        ["a failed creation that is taken back"] = talk => talk.Create(202).Poll("failed").Delete(),
        ["an order that is cancelled while it is made"] = talk => talk.Create(202).Poll().Delete(422, Busy).Delete(202).Poll("succeeded"),
        ["a broker that is waited for before a deletion"] = talk => talk.Create(422, Busy).Create(201).Bind(422, Busy).Bind(500).Unbind().Delete(),
        ["an issuer that is named after the sign-in was bound"] = talk => talk.Create().Bind().Body("parameters", new JsonObject { ["purpose"] = "sso" }).Update().Body("parameters", Told()),
        ["an update in doubt that is repeated"] = talk => talk.Create().Update(500).Update(),
    };

    private static JsonObject Told() => new() { ["issuer"] = "https://issuer.example", ["client_id"] = "1" };

    [Theory]
    [MemberData(nameof(Faultless))]
    public void Nothing_is_said_about_a_faultless_talk(string talk) => Assert.Empty(Talks[talk](new Conversation()).Findings());
}
