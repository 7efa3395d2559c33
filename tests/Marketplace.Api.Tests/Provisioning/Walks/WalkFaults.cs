using System.Text.Json.Nodes;
using TestKit.Wire;

namespace Marketplace.Api.Tests.Provisioning.Walks;

/// <summary>The faults of a walk. None is a lie about what the broker has: against a liar no ledger can be right.</summary>
internal static class WalkFaults
{
    private static readonly OsbAct[] Everywhere =
        [OsbAct.Create, OsbAct.Bind, OsbAct.Poll, OsbAct.PollBinding, OsbAct.Fetch, OsbAct.FetchBinding, OsbAct.Delete, OsbAct.Unbind, OsbAct.Update];

    private static readonly OsbAct[] Orders = [OsbAct.Create, OsbAct.Bind];
    private static readonly OsbAct[] Changes = [OsbAct.Update];
    private static readonly OsbAct[] Looks = [OsbAct.Poll, OsbAct.PollBinding, OsbAct.Fetch, OsbAct.FetchBinding];
    private const string NeverAgain = """{"update_repeatable":false}""";

    private static readonly OsbAct[] Polls = [OsbAct.Poll, OsbAct.PollBinding];

    private static readonly (string Name, OsbAct[] At, Fault Fault)[] All =
    [
        ("lost before", Everywhere, Faults.DropBefore),
        ("lost after", Everywhere, Faults.DropAfter),
        ("twice", Everywhere, Faults.Twice),
        ("cut", Everywhere, Faults.Truncate),
        ("late", Everywhere, Faults.Delay(TimeSpan.FromMilliseconds(40))),
        ("500", Everywhere, Faults.Reply(500)),
        ("503 although done", Everywhere, Faults.ReplyAfter(503)),
        ("429", Everywhere, Faults.Reply(429)),
        ("401", Everywhere, Faults.Reply(401)),
        ("redirect", Everywhere, Faults.Redirect("http://169.254.169.254/")),
        ("busy", Everywhere, Faults.Reply(422, """{"error":"ConcurrencyError"}""")),
        ("page", [.. Orders, .. Looks], Faults.Html),
        ("oops", Orders, Faults.ReplyAfter(201, "oops")),
        ("204", Orders, Faults.ReplyAfter(204, "")),
        ("bad 202", Orders, Faults.ReplyAfter(202, """{"operation":1}""")),
        ("clash", Orders, Faults.ReplyAfter(409)),
        ("refusal", [.. Orders, .. Changes], Faults.Reply(400, """{"description":"no"}""")),
        ("odd word", Orders, Faults.Merge(new JsonObject { ["operation"] = "a b&c=d/\u00fc" })),
        ("404", Looks, Faults.Reply(404)),
        ("failed", Polls, FailWhileItWorks),
        ("never again", Changes, Faults.Reply(500, NeverAgain)),
        ("never again although done", Changes, Faults.ReplyAfter(500, NeverAgain)),
    ];

    /// <summary>Not once the work has ended well: who has made a change and says that it failed is a liar.</summary>
    private static async Task FailWhileItWorks(ProxiedCall call, CancellationToken ct)
    {
        var said = await call.PassOnAsync(ct);
        await call.AnswerAsync((string?)said?.Json?["state"] == "in progress" ? WireMessage.Answer(200, """{"state":"failed"}""") : said, ct);
    }

    public static (string Name, OsbAct Act, Fault Fault) Draw(Walk walk)
    {
        var (name, at, fault) = walk.Draw(All);
        return (name, walk.Draw(at), fault);
    }
}
