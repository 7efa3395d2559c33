using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;
using Marketplace.Api.Provisioning.Doctor.Stages;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>One run under way: the sandbox tenants, what they gave out, and the acts that every rung needs.</summary>
internal sealed class Ascent(ClimbOrder order, Examination examination, BrokerHttp http, BrokerAddress addresses, INotebook notes, TimeProvider time)
{
    /// <summary>A page may need a moment after its tenant is said to be ready.</summary>
    private const int PageTries = 3;

    public ClimbOrder Order => order;

    public Examination Examination => examination;

    public BrokerAddress Addresses => addresses;

    /// <summary>The first tenant; <c>null</c> = it could not be made.</summary>
    public MadeThing? Sandbox => examination.Patient;

    /// <summary>Where the first tenant is used; <c>null</c> = it gave no address that may be called.</summary>
    public Uri? Page { get; set; }

    /// <summary>The export that levels 4 and 5 look at.</summary>
    public TakenExport Export { get; set; } = TakenExport.None;

    public DateTimeOffset Now => time.GetUtcNow();

    public Task ConcludeAsync(string check, Ruling ruling, CancellationToken ct)
    {
        var showing = new Showing(examination.Visit.Secrets);
        return notes.ConcludeAsync([new(check, ruling.Verdict, ruling.Expected, ruling.Seen, [.. ruling.Evidence.Select(showing.Of)])], ct);
    }

    /// <summary>Calls an address that the vendor named, within the bounds of every call. A query may hold a secret and is not shown.</summary>
    public async Task<Exchange> CallAsync(Ask ask, Uri uri, AuthenticationHeaderValue? authorization, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Authorization = authorization;
        var started = time.GetTimestamp();
        var answer = await http.AskAsync(request, BoundedBody.Catalog, ct);
        return new Exchange(ask, new Question(HttpMethod.Get, uri.GetLeftPart(UriPartial.Path)), answer, time.GetElapsedTime(started));
    }

    /// <param name="isOpen">Whether it should answer a person, or be closed.</param>
    public async Task<Exchange> PageAsync(Uri page, bool isOpen, CancellationToken ct)
    {
        var answer = await CallAsync(Ask.Page, page, null, ct);
        for (var tried = 1; tried < PageTries && Answers(answer) != isOpen; tried++)
        {
            await examination.PauseAsync(tried, ct);
            answer = await CallAsync(Ask.Page, page, null, ct);
        }

        return answer;
    }

    /// <summary>A page, the way to one, or the request to sign in.</summary>
    public static bool Answers(Exchange page) => page.Status is (>= 200 and < 400) or 401;

    /// <returns>The tenant, or <c>null</c> when it did not come to stand, with the answers that say so.</returns>
    public async Task<(MadeThing? Tenant, IReadOnlyList<Exchange> Answers)> MakeTenantAsync(string service, string plan, bool records, CancellationToken ct)
    {
        var thing = new MadeThing(SandboxOrders.NewId(), service, plan);
        var answer = await examination.MakeAsync(Ask.Provision, thing, Orders.Put(thing, SandboxOrders.Provision(thing, records)), ct);
        return answer.Status is 200 or 201 ? (thing, [answer])
            : answer.Status != 202 ? (null, [answer])
            : await examination.FollowAsync(Ask.CreateProgress, thing, answer, ct) == "succeeded" ? (thing, [answer])
            : (null, [answer, .. Last(Ask.CreateProgress)]);
    }

    /// <returns>Credentials where the binding stands; <c>null</c> = it does not.</returns>
    public async Task<(MadeThing Binding, JsonObject? Credentials, IReadOnlyList<Exchange> Answers)> BindAsync(
        MadeThing tenant, string purpose, JsonObject? also, CancellationToken ct)
    {
        var binding = tenant with { Binding = SandboxOrders.NewId() };
        var answer = await examination.MakeAsync(Ask.Bind, binding, Orders.Put(binding, SandboxOrders.Bind(tenant, purpose, also)), ct);
        if (answer.Status is 200 or 201)
        {
            return (binding, Credentials(answer), [answer]);
        }

        if (answer.Status != 202 || await examination.FollowAsync(Ask.BindProgress, binding, answer, ct) != "succeeded")
        {
            return (binding, null, [answer, .. answer.Status == 202 ? Last(Ask.BindProgress) : []]);
        }

        var fetched = await examination.AskAsync(Ask.FetchBinding, Orders.Get(binding), ct);
        return (binding, fetched.Status == 200 ? Credentials(fetched) : null, [answer, fetched]);
    }

    /// <summary>Takes an access or a tenant back, with patience.</summary>
    public Task RemoveAsync(MadeThing thing, CancellationToken ct) =>
        examination.Made.Contains(thing) ? CleaningUp.RemoveAsync(examination, thing, ct) : Task.CompletedTask;

    /// <summary>Asks for an export and fetches it.</summary>
    public async Task<TakenExport> ExportAsync(MadeThing tenant, CancellationToken ct)
    {
        var (binding, credentials, answers) = await BindAsync(tenant, "export", null, ct);
        if (credentials is null)
        {
            return new TakenExport(binding, answers[^1], null, null, null, null);
        }

        var (offer, wrong) = ExportOffer.Read(credentials, addresses, Now);
        if (offer is null)
        {
            return new TakenExport(binding, answers[^1], null, wrong, null, null);
        }

        var answer = await CallAsync(Ask.Export, offer.Access.Uri, offer.Access.Authorization, ct);
        return new TakenExport(binding, answers[^1], offer, null, answer, answer is { Status: 200, Answer.Body: { } file } ? CsvRows.Read(file) : null);
    }

    private static JsonObject Credentials(Exchange answer) => answer.Body?["credentials"] as JsonObject ?? [];

    private IEnumerable<Exchange> Last(Ask ask) => examination.Visit[ask] is { } last ? [last] : [];
}
