using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Provisioning.Checks;

/// <summary>What to check the broker with.</summary>
/// <param name="Service">Id or name of the service to try; <c>null</c> = the first of the catalog.</param>
/// <param name="Plan">Id or name of its plan; <c>null</c> = the first of the service.</param>
public sealed record CheckRequest([property: MaxLength(255)] string? Service = null, [property: MaxLength(255)] string? Plan = null);

/// <summary>A check was ordered.</summary>
/// <param name="Check">Its id.</param>
public sealed record CheckOrderedReply(Guid Check);

/// <summary>A check of a broker.</summary>
/// <param name="Id">Id of the check.</param>
/// <param name="Vendor">Code of the vendor.</param>
/// <param name="Url">The address that is checked.</param>
/// <param name="State">waiting, running, stopping, finished, stopped or interrupted.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="StartedAt">When it began; <c>null</c> = not yet.</param>
/// <param name="EndedAt">When it ended; <c>null</c> = not yet.</param>
/// <param name="Rules">How many rules there are.</param>
/// <param name="Passed">How many hold.</param>
/// <param name="Failed">How many are broken.</param>
/// <param name="NotApplicable">How many had nothing to judge.</param>
public sealed record CheckReply(
    Guid Id, string Vendor, string Url, CheckState State, DateTimeOffset OrderedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    int Rules, int Passed, int Failed, int NotApplicable)
{
    internal static CheckReply Of(CheckSheet sheet) => new(
        sheet.Id.Value, sheet.Vendor, sheet.Url, sheet.State, Tokyo.At(sheet.OrderedAt), ReplyTime.At(sheet.StartedAt), ReplyTime.At(sheet.EndedAt),
        BrokerRules.All.Count, sheet.Passed, sheet.Failed, sheet.NotApplicable);
}

/// <summary>A check with what it found so far.</summary>
/// <param name="Check">How it stands.</param>
/// <param name="Findings">Every rule judged so far, broken ones first.</param>
public sealed record CheckDetailsReply(CheckReply Check, IReadOnlyList<CheckFindingReply> Findings)
{
    internal static CheckDetailsReply Of(CheckSheet sheet) => new(CheckReply.Of(sheet), [.. sheet.Findings.Select(CheckFindingReply.Of)]);
}

/// <summary>What became of one rule.</summary>
/// <param name="Rule">Stable name of the rule.</param>
/// <param name="Clause">Chapter of the Open Service Broker API 2.17, or of the marketplace's profile; <c>null</c> = the rule is not in use any more.</param>
/// <param name="Strength">must, should, or profile: what the specification leaves open and this marketplace needs; <c>null</c> = not in use any more.</param>
/// <param name="Title">The duty, in the language of <c>Accept-Language</c>.</param>
/// <param name="Verdict">pass, fail or notApplicable.</param>
/// <param name="Expected">What the text asks for; <c>null</c> unless it failed.</param>
/// <param name="Seen">What was there instead; <c>null</c> unless it failed.</param>
/// <param name="Why">Why the rule is there.</param>
/// <param name="Remedy">What to do about it; <c>null</c> unless it failed.</param>
/// <param name="Exchanges">The calls that the judgement rests on; secrets masked, bodies bounded.</param>
public sealed record CheckFindingReply(
    string Rule, string? Clause, RuleStrength? Strength, string Title, CheckVerdict Verdict, string? Expected, string? Seen, string? Why, string? Remedy,
    IReadOnlyList<CheckExchangeReply> Exchanges)
{
    internal static CheckFindingReply Of(CheckFinding finding)
    {
        var rule = BrokerRules.Find(finding.Rule);
        return new(
            finding.Rule, rule?.Clause, rule?.Strength, rule?.Title() ?? finding.Rule, finding.Verdict, finding.Expected, finding.Seen, rule?.Why(),
            finding.Verdict == CheckVerdict.Fail ? rule?.Remedy() : null, [.. finding.Exchanges.Select(CheckExchangeReply.Of)]);
    }
}

/// <summary>One call to the broker.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Request">Body of the request; <c>null</c> = none.</param>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="Headers">Headers of the answer that matter, one a line.</param>
/// <param name="Answer">Body of the answer; <c>null</c> = none.</param>
/// <param name="Milliseconds">How long the call took.</param>
public sealed record CheckExchangeReply(
    string Method, string Target, string? Request, int? Status, IReadOnlyList<string> Headers, string? Answer, long Milliseconds)
{
    internal static CheckExchangeReply Of(ShownExchange shown) =>
        new(shown.Method, shown.Target, shown.Request, shown.Status, shown.Headers, shown.Answer, shown.Milliseconds);
}
