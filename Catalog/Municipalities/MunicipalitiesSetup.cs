using Catalog.Municipalities.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Municipalities;

internal static class MunicipalitiesSetup
{
    public static IServiceCollection AddMunicipalities(this IServiceCollection services) => services
        .AddSingleton<Prefectures>()
        .AddSingleton<MunicipalitySearch>()
        .AddSingleton<MunicipalitySheets>()
        .AddSingleton<AdmitMember>()
        .AddSingleton<Colleagues>()
        .AddSingleton<LocalRules>()
        .AddSingleton<RecordLocalRule>();
}
