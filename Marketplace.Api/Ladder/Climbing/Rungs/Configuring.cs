using Catalog.Ladder;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 2: suspending and resuming are accepted and visible, and an access can be had.</summary>
internal sealed class Configuring : IRung
{
    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        var tenant = ascent.Sandbox;
        await ascent.ConcludeAsync(LadderChecks.Context, tenant is null ? Ruling.NotApplicable : await ContextAsync(ascent, tenant, ct), ct);
        await ascent.ConcludeAsync(LadderChecks.Access, tenant is null ? Ruling.NotApplicable : await AccessAsync(ascent, tenant, ct), ct);
    }

    private static async Task<Ruling> ContextAsync(Ascent ascent, MadeThing tenant, CancellationToken ct)
    {
        if (ascent.Examination.Visit is { Choice.AllowsContextUpdates: false } visit)
        {
            return Ruling.Fail("allow_context_updates = true", "false", visit[Ask.Catalog]!);
        }

        foreach (var (state, isOpen) in ((string, bool)[])[("suspended", false), ("active", true)])
        {
            var (isDone, answer) = await ChangeAsync(ascent, tenant, Ask.UpdateContext, Orders.Patch(tenant, SandboxOrders.State(tenant, state)), ct);
            if (!isDone)
            {
                return Ruling.Fail($"{state}: 200, 202 → succeeded", Installing.Said(answer), answer);
            }

            if (ascent.Page is { } address && await ascent.PageAsync(address, isOpen, ct) is var page && (isOpen ? !Ascent.Answers(page) : page.Status is >= 200 and < 300))
            {
                return Ruling.Fail(isOpen ? $"{state}: the page answers" : $"{state}: the page is closed", Installing.Said(page), answer, page);
            }
        }

        return Ruling.Pass();
    }

    private static async Task<Ruling> AccessAsync(Ascent ascent, MadeThing tenant, CancellationToken ct)
    {
        if (ascent.Examination.Visit is { Choice.IsBindable: false } visit)
        {
            return Ruling.Fail("bindable = true", "false", visit[Ask.Catalog]!);
        }

        var (binding, credentials, answers) = await ascent.BindAsync(tenant, "access", null, ct);
        if (credentials is not { Count: > 0 })
        {
            return Ruling.Fail("credentials", credentials is null ? Installing.Said(answers[^1]) : "{}", answers);
        }

        await ascent.RemoveAsync(binding, ct);
        return ascent.Examination.Made.Contains(binding)
            ? Ruling.Fail("DELETE: 200, 202 → succeeded", "it is still there", ascent.Examination.Visit[Ask.CleanUp]!)
            : Ruling.Pass(answers);
    }

    /// <returns>Whether the change came to its end in success.</returns>
    internal static async Task<(bool IsDone, Exchange Answer)> ChangeAsync(Ascent ascent, MadeThing tenant, Ask ask, Question question, CancellationToken ct)
    {
        var answer = await ascent.Examination.AskAsync(ask, question, ct);
        return answer.Status != 202 ? (answer.Status == 200, answer)
            : await ascent.Examination.FollowAsync(Ask.UpdateProgress, tenant, answer, ct) == "succeeded" ? (true, answer)
            : (false, ascent.Examination.Visit[Ask.UpdateProgress] ?? answer);
    }
}
