using Marketplace.Api.Ladder.Climbing.Rungs;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Stages;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>Climbs the ladder once at a vendor's broker, rung by rung, and leaves nothing behind.</summary>
internal sealed class ClimbLadder(BrokerHttp http, BrokerAddress addresses, ExamineBroker examine, TimeProvider time)
{
    private static readonly IRung[] Upwards = [new Installing(), new Configuring(), new Upgrading(), new Exporting(), new Importing(), new Linking()];

    /// <summary>What a gateway answers in place of a broker that is away.</summary>
    private static readonly int?[] Away = [null, 502, 503, 504];

    /// <param name="stop">Ends the run; what was made is removed all the same.</param>
    /// <param name="ct">Ends the removing as well: what is left stands in the notes.</param>
    /// <returns>Whether the broker answered; without an answer nothing was tried.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<bool> RunAsync(BrokerAccess access, ClimbOrder order, INotebook notes, DoctorPace pace, CancellationToken stop, CancellationToken ct)
    {
        var examination = new Examination(http, access, notes, pace, time);
        var ascent = new Ascent(order, examination, http, addresses, notes, time);
        try
        {
            await new ReadingCatalog(order.Offering, null).RunAsync(examination, stop);
            if (Away.Contains(examination.Visit[Ask.Catalog]!.Status))
            {
                await new Installing().RunAsync(ascent, stop);
                return false;
            }

            var linting = new Linting((own, until) => examine.RunAsync(access, new ExaminationWish(order.Offering, null), own, pace, until, ct), notes);
            foreach (var rung in (IRung[])[.. Upwards, linting])
            {
                await rung.RunAsync(ascent, stop);
            }

            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await new CleaningUp().RunAsync(examination, ct);
            throw;
        }
    }
}
