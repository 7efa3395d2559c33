using System.Text.Json.Nodes;
using Catalog.Ladder;
using Catalog.Offerings;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 6: every interface that is given answers with synthetic residents; every one that is read is accepted, where the vendor itself has the other end.</summary>
/// <remarks>A reading end whose other end belongs to another vendor is not tried: nobody's level may hang on somebody else's broker.</remarks>
internal sealed class Linking : IRung
{
    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        var all = Ruling.NotApplicable;
        foreach (var declared in ascent.Sandbox is null ? [] : ascent.Order.Interfaces)
        {
            var ruling = declared.Role == LinkRole.Provides ? await GivesAsync(ascent, ascent.Sandbox!, declared, ct) : await ReadsAsync(ascent, ascent.Sandbox!, declared, ct);
            all = ruling.Verdict == CheckVerdict.NotApplicable ? all : ruling;
            if (ruling.Verdict == CheckVerdict.Fail)
            {
                break;
            }
        }

        await ascent.ConcludeAsync(LadderChecks.Links, all, ct);
    }

    private static async Task<Ruling> GivesAsync(Ascent ascent, MadeThing tenant, LinkInterface given, CancellationToken ct)
    {
        var (binding, access, bound) = await OpenAsync(ascent, tenant, tenant, given, ct);
        if (access is null)
        {
            return Ruling.Fail($"{Name(given)}: uri, client_id, client_secret", Installing.Said(bound), bound);
        }

        var answer = await ascent.CallAsync(Ask.Link, access.Uri, access.Authorization, ct);
        await ascent.RemoveAsync(binding, ct);
        return answer.Status != 200 ? Ruling.Fail($"{Name(given)}: 200", Installing.Said(answer), answer)
            : given.Method != "REST" ? Ruling.Pass(answer)
            : answer.Body is { } body && Choice.Text(body, "interface") == given.Name && Choice.Text(body, "version") == given.Version && body["items"] is JsonArray
                ? Ruling.Pass(answer)
                : Ruling.Fail($"{Name(given)}: interface, version, items", "other members", answer);
    }

    private static async Task<Ruling> ReadsAsync(Ascent ascent, MadeThing tenant, LinkInterface read, CancellationToken ct)
    {
        if (ascent.Order.Partners.FirstOrDefault(one => one.Has(read)) is not { } partner
            || Choice.Of(ascent.Examination.Visit[Ask.Catalog]!.Body, partner.Offering, null) is not { } choice
            || await ascent.MakeTenantAsync(choice.ServiceId, choice.PlanId, records: true, ct) is not { Tenant: { } giving })
        {
            return Ruling.NotApplicable;
        }

        var (source, access, _) = await OpenAsync(ascent, giving, tenant, read, ct);
        var ruling = Ruling.NotApplicable;
        if (access is not null)
        {
            var (binding, credentials, answers) = await ascent.BindAsync(tenant, "link-consumer", Terms(read, "source", SandboxOrders.Source(access)), ct);
            ruling = credentials is null ? Ruling.Fail($"{Name(read)}: 201, 202 → succeeded", Installing.Said(answers[^1]), answers) : Ruling.Pass(answers);
            await ascent.RemoveAsync(binding, ct);
        }

        await ascent.RemoveAsync(source, ct);
        await ascent.RemoveAsync(giving, ct);
        return ruling;
    }

    private static async Task<(MadeThing Binding, ReadableAccess? Access, Exchange Answer)> OpenAsync(
        Ascent ascent, MadeThing giving, MadeThing reading, LinkInterface link, CancellationToken ct)
    {
        var consumer = new JsonObject
        {
            ["service_id"] = reading.Service,
            ["instance_id"] = reading.Instance,
            ["municipality_code"] = Orders.MunicipalityCode,
        };
        var (binding, credentials, answers) = await ascent.BindAsync(giving, "link-provider", Terms(link, "consumer", consumer), ct);
        return (binding, credentials is null ? null : ReadableAccess.Of(credentials, ascent.Addresses), answers[^1]);
    }

    private static JsonObject Terms(LinkInterface link, string other, JsonObject end) => new()
    {
        ["interface"] = link.Name,
        ["version"] = link.Version,
        ["basis"] = new JsonObject { ["purpose"] = SandboxOrders.Environment, ["legal_basis"] = SandboxOrders.Environment },
        [other] = end,
    };

    private static string Name(LinkInterface link) => $"{link.Name} {link.Version}";
}
