using Marketplace.Api.Tests.Edge;
using TestKit;

[assembly: AssemblyFixture(typeof(Apis))]
[assembly: AssemblyFixture(typeof(Databases))]
