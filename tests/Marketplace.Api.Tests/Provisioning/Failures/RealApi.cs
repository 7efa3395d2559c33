using TestKit;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>The program itself on the database of a test, in as much of a hurry as the houses of tests are.</summary>
internal static class RealApi
{
    public static ApiProcess On(TestStore store, params string[] more) => new(
        Directory.CreateTempSubdirectory("marketplace-api-").FullName,
        [
            $"--Database:Provider={store.Options.Provider}",
            $"--ConnectionStrings:Marketplace={store.Options.ConnectionString}",
            $"--Secrets:KeyFile={TestHouse.KeyFile}",
            "--Provisioning:LeaseSeconds=1",
            "--Provisioning:FirstPollSeconds=0.02",
            "--Provisioning:MaxPollSeconds=0.2",
            "--Provisioning:ConnectSeconds=1",
            "--Provisioning:CallSeconds=4",
            "--Provisioning:LateArrivalSeconds=0",
            .. more,
        ]);
}
