using Catalog;
using Catalog.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Measures;

/// <summary>A catalog with its use cases over a database that is there.</summary>
internal static class Catalogs
{
    public static ServiceProvider Over(DatabaseOptions database) =>
        new ServiceCollection().AddSingleton(TimeProvider.System).AddCatalog(database).BuildServiceProvider(validateScopes: true);

    public static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
