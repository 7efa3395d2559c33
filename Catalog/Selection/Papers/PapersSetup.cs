using Catalog.Selection.Record;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Selection.Papers;

/// <summary>Registers the papers of a case, in every form in which they go into the bundle.</summary>
public static class PapersSetup
{
    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        foreach (var paper in CasePapers.All)
        {
            foreach (var form in Enum.GetValues<PaperForm>())
            {
                services.AddSingleton<IRecordPaper>(new CasePaperFile(paper, form));
            }
        }

        return services.AddSingleton<ReadPapers>();
    }
}
