using System.Globalization;
using System.Text;
using LocalCloud.Bindings;
using LocalCloud.Broker;
using LocalCloud.Storage;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Records;

/// <summary>Where exported files are fetched, with the credentials of their binding and until its day is over; also while the tenant is suspended.</summary>
internal static class ExportEndpoints
{
    private const string Root = "/exports/";

    public static IServiceCollection AddRecords(this IServiceCollection services) => services.AddSingleton<ImportRecords>();

    public static void MapExports(this WebApplication app) => app.MapGet(Root + "{number:long}", FetchAsync);

    public static string PathOf(Binding binding) => string.Create(CultureInfo.InvariantCulture, $"{Root}{binding.Number}");

    public static bool Matches(Uri uri) =>
        uri.AbsolutePath.StartsWith(Root, StringComparison.Ordinal) && long.TryParse(uri.AbsolutePath[Root.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;

    private static async Task<IResult> FetchAsync(long number, HttpContext context, IDbContextFactory<CloudDb> dbs, TimeProvider time, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var binding = await db.Bindings.AsNoTracking().SingleOrDefaultAsync(b => b.Number == number && b.Purpose == BindingPurpose.Export, ct);
        if (binding is { File: { } file } && binding.Life.IsReadyAt(now) && now < binding.ExpiresAt
            && BasicCredential.From(context.Request) is { } shown && shown == binding.Credential)
        {
            return TypedResults.Text(file, "text/csv", Encoding.UTF8);
        }

        BasicCredential.Challenge(context.Response, "export");
        return TypedResults.Unauthorized();
    }
}
