namespace Catalog.Storage;

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

    /// <summary>
    /// The same for an act with the caller's own key: a twin may have won between two looks and made the act impossible.
    /// By then its key is there, and names what it began.
    /// </summary>
    public static async Task<Outcome<T>> OnRaceAsync<T>(Func<Task<Outcome<T>>> act, RequestKey? key)
    {
        var done = await OnRaceAsync(act);
        return done.IsDone || key is null ? done : await OnRaceAsync(act);
    }

    private static bool IsRace(Fault? fault) => fault == StorageFaults.ChangedMeanwhile || fault == StorageFaults.AlreadyThere;
}
