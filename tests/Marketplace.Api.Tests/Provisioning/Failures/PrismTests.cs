using System.Text;
using System.Text.Json.Nodes;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Tests.Provisioning.Life;
using TestKit;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>A judge that we did not write: Prism with the official OpenAPI document of the Open Service Broker API stays silent.</summary>
/// <remarks>
/// <c>MARKETPLACE_OSB_OPENAPI</c> names the document (openapi.yaml of the specification's repository), <c>MARKETPLACE_PRISM</c> the program
/// (<c>prism</c> of the npm package <c>@stoplight/prism-cli</c>). Neither is part of the project.
/// </remarks>
public sealed class PrismTests
{
    [Fact]
    public async Task Whole_life_of_a_tenant_passes_the_official_document()
    {
        var (program, openApi) = Judge();
        await using var broker = await TestBroker.StartAsync();
        (broker.Polls, broker.BindingPolls, broker.DeletionPolls, broker.UpdatePolls) = (1, 1, 1, 1);
        (broker.Catalog, broker.BindingMetadata) = (LifeHouse.Catalog("minato", "1.0.0", rotatable: true), "{}");
        // The broker of the tests says null on purpose, which the document does not allow.
        broker.Always(BrokerAct.Fetch, good => WithoutNulls(good()));
        broker.Always(BrokerAct.Provision, good => WithoutNulls(good()));
        await using var prism = await PrismProcess.StartAsync(program, openApi, broker.Url);
        await using var net = FaultProxy.Start(prism.Url);
        await using var house = await (await StartAsync()).WithAsync("minato", net.Url);
        net.On(OsbAct.Create, Faults.ReplyAfter(500)).On(OsbAct.Bind, Faults.ReplyAfter(500));

        var id = await house.OpenAsync("minato");
        await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));
        await house.DoneAsync(await house.RotateAsync(id));
        await house.DoneAsync(await house.SuspendAsync(id));
        await house.DoneAsync(await house.ResumeAsync(id));
        Assert.True((await house.Get<CancelSubscription>().RunAsync(new CancelOrder(id, "no longer needed", WithoutExport: "on paper"), Clerk, Ct)).IsDone);
        await UntilAsync(async () => (await house.FindAsync(id)).State == SubscriptionState.Ended);

        await Oracle.HoldsAsync(house, ("minato", broker));
        Silent(net);
        Assert.Empty(Enum.GetValues<OsbAct>().Except(net.Exchanges.Select(one => one.Call.Act)).Except([OsbAct.Other]));
    }

    private static Reply WithoutNulls(Reply reply) =>
        reply with { Body = reply.Body.Replace(",\"parameters\":null", "", StringComparison.Ordinal).Replace(",\"metadata\":null", "", StringComparison.Ordinal) };

    [Fact]
    public async Task Local_cloud_and_marketplace_speak_as_the_official_document_says()
    {
        var (program, openApi) = Judge();
        await using var cloud = await LocalCloudProcess.StartAsync(provisioningSeconds: 1);
        await using var prism = await PrismProcess.StartAsync(program, openApi, new Uri(cloud.BaseAddress, "/brokers/aozora").ToString());
        await using var net = FaultProxy.Start(prism.Url);
        await using var house = await StartAsync();
        await house.WithAsync("aozora", net.Url, cloud.BrokerUser, cloud.BrokerPassword);
        net.On(OsbAct.Create, Faults.ReplyAfter(500)).On(OsbAct.Bind, Faults.ReplyAfter(500));

        await house.OpenedAsync(await house.OrderAsync("aozora", "aozora-kenko", plan: "aozora-kenko-basic"));

        Silent(net);
    }

    /// <summary>The judge is awake: a body without what it must hold is marked.</summary>
    [Fact]
    public async Task Judge_marks_what_is_wrong()
    {
        var (program, openApi) = Judge();
        await using var broker = await TestBroker.StartAsync();
        await using var prism = await PrismProcess.StartAsync(program, openApi, broker.Url);
        using var http = new HttpClient();
        using var body = new StringContent(new JsonObject { ["plan_id"] = "p", ["service_id"] = "s" }.ToJsonString(), Encoding.UTF8, "application/json");

        var answer = await http.PutAsync(new Uri($"{prism.Url}/v2/service_instances/x"), body, Ct);

        Assert.True(answer.Headers.Contains(PrismProcess.Mark), prism.Said);
    }

    private static void Silent(FaultProxy net)
    {
        var marks = net.Exchanges.Where(one => one.Said?.Header(PrismProcess.Mark) is not null).Select(one => $"{one}: {one.Said!.Header(PrismProcess.Mark)}");
        Assert.True(!marks.Any(), string.Join('\n', marks));
    }

    private static (string Program, string OpenApi) Judge()
    {
        var (program, openApi) = (Environment.GetEnvironmentVariable("MARKETPLACE_PRISM"), Environment.GetEnvironmentVariable("MARKETPLACE_OSB_OPENAPI"));
        Assert.SkipUnless(
            File.Exists(program) && File.Exists(openApi),
            "Prism was not asked: MARKETPLACE_PRISM names its program, MARKETPLACE_OSB_OPENAPI the OpenAPI document of the Open Service Broker API.");
        return (program!, openApi!);
    }
}
