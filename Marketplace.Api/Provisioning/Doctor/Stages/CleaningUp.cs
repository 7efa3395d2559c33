namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Removes whatever the examination may have left at the broker; bindings first.</summary>
internal sealed class CleaningUp : IStage
{
    private const int Tries = 4;

    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        foreach (var thing in examination.Made.OrderBy(one => one.Binding is null).ToList())
        {
            await RemoveAsync(examination, thing, ct);
        }

        examination.Visit.Left = [.. examination.Made];
    }

    public static async Task RemoveAsync(Examination examination, MadeThing thing, CancellationToken ct)
    {
        var since = examination.Now;
        var isBusy = false;
        for (var tried = 0; tried < Tries || (isBusy && examination.HasPatience(since)); tried++)
        {
            var answer = await examination.AskAsync(Ask.CleanUp, Orders.Delete(thing), ct);
            if (await IsGoneAsync(examination, thing, answer, ct))
            {
                await examination.ForgetAsync(thing, ct);
                return;
            }

            isBusy = answer is { Status: 422, Error: "ConcurrencyError" };
            await examination.PauseAsync(tried, ct);
        }
    }

    private static async Task<bool> IsGoneAsync(Examination examination, MadeThing thing, Exchange answer, CancellationToken ct) => answer.Status switch
    {
        200 or 404 or 410 => true,
        202 => await examination.FollowAsync(Ask.CleanUpProgress, thing, answer, ct) is "succeeded" or "gone",
        _ => false,
    };
}
