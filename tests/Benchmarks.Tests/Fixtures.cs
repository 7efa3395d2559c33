using TestKit;

[assembly: AssemblyFixture(typeof(Databases))]
