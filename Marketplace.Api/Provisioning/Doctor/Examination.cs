using System.Net.Http.Headers;
using System.Text;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>One examination under way: puts the questions, waits for work in progress, and keeps in mind what was made.</summary>
internal sealed class Examination(BrokerHttp http, BrokerAccess access, INotebook notes, DoctorPace pace, TimeProvider time)
{
    private const string VersionHeader = "X-Broker-API-Version";
    private const string TooNew = "3.0";

    private readonly List<MadeThing> made = [];

    public Visit Visit { get; } = new(access.Secrets);

    public IReadOnlyList<MadeThing> Made => made;

    public string ApiVersion { get; set; } = "2.17";

    /// <summary>The tenant of the examination; <c>null</c> = none was made.</summary>
    public MadeThing? Patient { get; set; }

    public async Task<Exchange> AskAsync(Ask ask, Question question, CancellationToken ct)
    {
        using var request = Request(question);
        var started = time.GetTimestamp();
        var answer = await http.AskAsync(request, ask == Ask.Catalog ? BoundedBody.Catalog : BoundedBody.Ordinary, ct);
        var exchange = new Exchange(ask, question, answer, time.GetElapsedTime(started));
        Visit.Add(exchange);
        return exchange;
    }

    /// <summary>Sends what may make something: noted down before, struck out again when the broker clearly refused.</summary>
    public async Task<Exchange> MakeAsync(Ask ask, MadeThing thing, Question question, CancellationToken ct)
    {
        if (!made.Contains(thing))
        {
            made.Add(thing);
            await notes.KeepAsync(made, ct);
        }

        var exchange = await AskAsync(ask, question, ct);
        if (exchange.Status is >= 400 and < 500 and not 408 and not 409 && !Visit.All.Any(one => one.Question.Path == question.Path && one.IsSuccess))
        {
            await ForgetAsync(thing, ct);
        }

        return exchange;
    }

    public async Task ForgetAsync(MadeThing thing, CancellationToken ct)
    {
        made.Remove(thing);
        await notes.KeepAsync(made, ct);
    }

    /// <summary>Takes over what an examination before left.</summary>
    public void Inherit(IReadOnlyList<MadeThing> left) => made.AddRange(left);

    /// <summary>The plan of the tenant is another one now.</summary>
    public async Task MoveAsync(string plan, CancellationToken ct)
    {
        var moved = Patient! with { Plan = plan };
        made[made.IndexOf(Patient)] = moved;
        Patient = moved;
        await notes.KeepAsync(made, ct);
    }

    /// <summary>Looks again and again until the work has ended.</summary>
    /// <returns><c>succeeded</c>, <c>failed</c>, <c>gone</c>, or <c>null</c> when the patience ended first.</returns>
    public async Task<string?> FollowAsync(Ask ask, MadeThing thing, Exchange accepted, CancellationToken ct)
    {
        var limit = Visit.Choice?.MaximumPolling is { } most && most < pace.Limit ? most : pace.Limit;
        var (started, wait, hint) = (time.GetTimestamp(), pace.First, accepted.Answer.RetryAfter);
        var question = new Question(HttpMethod.Get, thing.Path + "/last_operation") { Query = [.. thing.Hints, new("operation", accepted.Operation)] };
        while (time.GetElapsedTime(started) < limit)
        {
            await Task.Delay(hint > wait ? hint.Value : wait, time, ct);
            var answer = await AskAsync(ask, question with { Identity = Guid.CreateVersion7().ToString("D") }, ct);
            if (answer.State is "succeeded" or "failed")
            {
                return answer.State;
            }

            if (answer.Status == 410 && ask is Ask.DeleteProgress or Ask.UnbindProgress or Ask.CleanUpProgress)
            {
                return "gone";
            }

            (hint, wait) = (answer.Answer.RetryAfter, wait * 1.5 < pace.Most ? wait * 1.5 : pace.Most);
        }

        Visit.RanOutOfPatience = ask is not Ask.CleanUpProgress || Visit.RanOutOfPatience;
        return null;
    }

    public long Now => time.GetTimestamp();

    public bool HasPatience(long since) => time.GetElapsedTime(since) < pace.Limit;

    /// <summary>Longer with every round.</summary>
    public Task PauseAsync(int round, CancellationToken ct)
    {
        var wait = pace.First * Math.Pow(1.5, Math.Min(round, 20));
        return Task.Delay(wait < pace.Most ? wait : pace.Most, time, ct);
    }

    private HttpRequestMessage Request(Question question)
    {
        var request = new HttpRequestMessage(question.Method, new Uri(access.Url + question.Target));
        request.Headers.Authorization = question.Manner switch
        {
            Manner.WithoutCredentials => null,
            Manner.WithWrongPassword => access.WithPassword($"wrong-{Guid.CreateVersion7():N}"),
            _ => access.Authorization,
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (question.Manner is not Manner.WithoutVersion)
        {
            request.Headers.Add(VersionHeader, question.Manner is Manner.WithTooNewVersion ? TooNew : ApiVersion);
        }

        request.Headers.Add("X-Broker-API-Request-Identity", question.Identity);
        if (question.Method != HttpMethod.Get)
        {
            request.Headers.Add("X-Broker-API-Originating-Identity", new Originator(Orders.Originator, Orders.MunicipalityCode).ToHeader());
        }

        request.Content = question.Body is null ? null : new StringContent(question.Body, Encoding.UTF8, "application/json");
        return request;
    }
}
