using EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Portal))]
[assembly: AssemblyFixture(typeof(Chrome))]
[assembly: Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
