using Catalog;
using Catalog.Ladder;
using Catalog.Provisioning;
using Catalog.Provisioning.Checks;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>Finished runs, as a worker leaves them.</summary>
internal static class LadderRuns
{
    /// <summary>A run in which one check failed and every other held.</summary>
    public static async Task<LadderRunId> FailAsync(TestDatabase database, string offering, string check, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var vendor = offering.Split('-')[0];
        var run = LadderRun.Nightly(offering, vendor, new DateOnly(2030, 4, 1), TimeProvider.System.GetUtcNow());
        foreach (var each in LadderChecks.All)
        {
            var exchange = new ShownExchange("PUT", "/v2/service_instances/sandbox-1", """{"plan_id":"x"}""", 500, ["Content-Type: application/json"], """{"error":"Broken"}""", 12);
            run.Conclude(each.Name == check ? new CheckFinding(check, CheckVerdict.Fail, "200", "500", [exchange]) : new CheckFinding(each.Name, CheckVerdict.Pass, null, null, []));
        }

        db.LadderRuns.Add(run);
        db.Brokers.Add(new Broker(vendor, "http://127.0.0.1:1", "marketplace", [1], TimeProvider.System.GetUtcNow()));
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        Assert.True((await database.Get<EndLadderRun>().RunAsync(run.Id, Actor.Platform, ct)).IsDone);
        return run.Id;
    }
}
