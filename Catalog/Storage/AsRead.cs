using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalog.Storage;

/// <summary>Rows as they were read or last saved: what has changed in one shows by its own fields, without the tracker's long look at everything.</summary>
/// <remarks>Only rows of values that cannot change by themselves, and of lists of other rows, are looked at in this way; the tracker looks at all others.</remarks>
public sealed class AsRead
{
    private static readonly Func<object, object> Copy =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly Dictionary<object, Kept> rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>From now on these rows are compared with what they are at this moment.</summary>
    public void Keep(IEnumerable<EntityEntry> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        foreach (var row in read)
        {
            var fields = RowFields.Of(row.Metadata);
            if (fields.IsPlain && Changed(fields, row.Entity) is not { Count: 0 })
            {
                rows[row.Entity] = new Kept(Copy(row.Entity), fields.Parts(row.Entity));
            }
        }
    }

    /// <summary>Tells the tracker what has changed in a row; one that goes, goes, and of one that comes all is written.</summary>
    internal void Detect(EntityEntry row)
    {
        var fields = RowFields.Of(row.Metadata);
        if (row.State == EntityState.Deleted || (row.State == EntityState.Added && fields.IsAlone))
        {
            return;
        }

        if (Changed(fields, row.Entity) is not { } changed)
        {
            row.DetectChanges();
            return;
        }

        foreach (var property in changed)
        {
            row.Property(property).IsModified = true;
        }
    }

    /// <returns><c>null</c> = only the tracker can tell.</returns>
    private IReadOnlyList<IProperty>? Changed(RowFields fields, object row) =>
        rows.TryGetValue(row, out var kept) && fields.Parts(row).SequenceEqual(kept.Parts, ReferenceEqualityComparer.Instance)
            ? fields.Changed(row, kept.Copy) : null;

    /// <param name="Copy">The row's own fields.</param>
    /// <param name="Parts">The rows in its lists.</param>
    private readonly record struct Kept(object Copy, object[] Parts);
}
