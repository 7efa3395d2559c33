using EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Portal))]
[assembly: AssemblyFixture(typeof(Chrome))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
