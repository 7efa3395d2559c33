namespace Benchmarks.Measuring;

/// <summary>Somebody who answers the numbered question; the answer is how many hits it has.</summary>
internal interface IContestant
{
    string Name { get; }

    ValueTask<int> AnswerAsync(int question, CancellationToken ct);
}

/// <summary>What one contestant did in a contest.</summary>
/// <param name="Rates">Answers a second, one for each round.</param>
/// <param name="Latencies">Milliseconds of single answers, ascending.</param>
internal sealed record Score(string Name, IReadOnlyList<double> Rates, IReadOnlyList<double> Latencies)
{
    public double Rate => Figures.Median(Rates);

    public double P50 => Figures.Quantile(Latencies, 0.50);

    public double P99 => Figures.Quantile(Latencies, 0.99);

    /// <summary>The median over the rounds of our rate by theirs in the same round.</summary>
    public double By(Score rival) => Figures.Median([.. Rates.Zip(rival.Rates, (ours, theirs) => ours / theirs)]);
}

/// <summary>Contestants take turns: in each round everybody once, one thread for the latencies and two for the rate.</summary>
internal static class Contest
{
    public static async Task<IReadOnlyList<Score>> RunAsync(
        IReadOnlyList<IContestant> contestants, int questions, BenchOptions options, CancellationToken ct)
    {
        var rates = contestants.ToDictionary(each => each, _ => new List<double>());
        var latencies = contestants.ToDictionary(each => each, _ => new List<double>());
        foreach (var contestant in contestants)
        {
            await TurnAsync(contestant, questions, threads: 1, options.Turn, ct);
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            // Who begins changes, so that nobody always runs after the same neighbour.
            foreach (var contestant in contestants.Skip(round % contestants.Count).Concat(contestants.Take(round % contestants.Count)))
            {
                var alone = await TurnAsync(contestant, questions, threads: 1, options.Turn / 2, ct);
                latencies[contestant].AddRange(alone.Latencies);
                rates[contestant].Add((await TurnAsync(contestant, questions, threads: 2, options.Turn, ct)).Rate);
            }
        }

        return [.. contestants.Select(each => new Score(each.Name, rates[each], [.. latencies[each].Order()]))];
    }

    /// <summary>The one that answers most in a short turn, where a rival can be set up in several ways.</summary>
    public static async Task<IContestant> FastestAsync(IReadOnlyList<IContestant> among, int questions, BenchOptions options, CancellationToken ct)
    {
        var turns = new List<(IContestant Contestant, double Rate)>();
        foreach (var contestant in among)
        {
            await TurnAsync(contestant, questions, threads: 2, options.Turn / 2, ct);
            turns.Add((contestant, (await TurnAsync(contestant, questions, threads: 2, options.Turn / 2, ct)).Rate));
        }

        return turns.MaxBy(turn => turn.Rate).Contestant;
    }

    /// <summary>For each question the median of a few tries: what the question costs, whatever else the machine was doing.</summary>
    public static async Task<IReadOnlyList<(double Milliseconds, int Hits)>> OwnTimesAsync(IContestant contestant, int questions, CancellationToken ct)
    {
        const int Tries = 5;
        var times = new List<(double Milliseconds, int Hits)>();
        for (var question = 0; question < questions; question++)
        {
            var (tries, hits) = (new List<double>(), 0);
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                var asked = TimeProvider.System.GetTimestamp();
                hits = await contestant.AnswerAsync(question, ct);
                tries.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            }

            times.Add((Figures.Median(tries), hits));
        }

        return times;
    }

    /// <summary>How much it finds; an engine that finds less has less to count.</summary>
    public static async Task<double> MeanHitsAsync(IContestant contestant, int questions, CancellationToken ct)
    {
        var total = 0L;
        for (var question = 0; question < questions; question++)
        {
            total += await contestant.AnswerAsync(question, ct);
        }

        return total / (double)questions;
    }

    private static async Task<(double Rate, IReadOnlyList<double> Latencies)> TurnAsync(
        IContestant contestant, int questions, int threads, TimeSpan turn, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(worker => Task.Factory.StartNew(
            () => LoopAsync(contestant, questions, worker * questions / threads, start, turn, ct).GetAwaiter().GetResult(),
            ct, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        var done = await Task.WhenAll(workers);
        return (done.Sum(each => each.Count) / TimeProvider.System.GetElapsedTime(start).TotalSeconds, [.. done.SelectMany(each => each)]);
    }

    private static async Task<List<double>> LoopAsync(IContestant contestant, int questions, int first, long start, TimeSpan turn, CancellationToken ct)
    {
        var latencies = new List<double>();
        for (var question = first; TimeProvider.System.GetElapsedTime(start) < turn; question++)
        {
            ct.ThrowIfCancellationRequested();
            var asked = TimeProvider.System.GetTimestamp();
            await contestant.AnswerAsync(question % questions, ct);
            latencies.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
        }

        return latencies;
    }
}
