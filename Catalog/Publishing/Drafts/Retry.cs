using Catalog.Storage;

namespace Catalog.Publishing.Drafts;

/// <summary>Runs an act again that lost a race in storage. Each try reads and judges everything anew.</summary>
internal static class Retry
{
    private const int Most = 5;

    public static async Task<Outcome<T>> OnRaceAsync<T>(Func<Task<Outcome<T>>> act)
    {
        var done = await act();
        for (var tries = 1; tries < Most && IsRace(done.Fault); tries++)
        {
            done = await act();
        }

        return done;
    }

    private static bool IsRace(Fault? fault) => fault == StorageFaults.ChangedMeanwhile || fault == StorageFaults.AlreadyThere;
}
