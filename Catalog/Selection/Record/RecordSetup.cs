using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Selection.Record;

/// <summary>Registers the locking of a case and what is read of it afterwards.</summary>
public static class RecordSetup
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<WriteRecord>()
        .AddSingleton<WritePapers>()
        .AddSingleton<LockSelection>()
        .AddSingleton<ReadRecord>()
        .AddSingleton<RecordSheets>()
        .AddSingleton<ICasePart, RecordPart>();
}
