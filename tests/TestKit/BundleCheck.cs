namespace TestKit;

/// <summary>The verb <c>verify</c> as an auditor runs it: the program and the file alone.</summary>
public static class BundleCheck
{
    /// <returns>The exit code and everything that was printed.</returns>
    public static Task<(int Exit, string Said)> RunAsync(string file, CancellationToken ct) => LoneProgram.RunAsync(ct, "verify", file);
}
