using Benchmarks;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C ends the run in order – servers and files are removed –, a second one at once.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
return await BenchRun.RunAsync(args, Console.Out, Console.Error, stop.Token);
