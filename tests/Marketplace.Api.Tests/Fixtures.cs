using Marketplace.Api.Tests.Edge;

[assembly: AssemblyFixture(typeof(Apis))]
