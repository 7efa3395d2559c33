using Catalog.Selection.Joint;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Selection;

/// <summary>Registers selection cases.</summary>
public static class SelectionSetup
{
    public static IServiceCollection AddSelection(this IServiceCollection services) =>
        services.AddSingleton<OpenSelection>().AddSingleton<ChangeSelection>().AddSingleton<SelectionSheets>()
        .AddSingleton<ReadAdoption>().AddSingleton<CaseParts>().AddJointCases();
}
