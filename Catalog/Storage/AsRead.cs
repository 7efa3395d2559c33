using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Catalog.Storage;

/// <summary>Rows as they were read or last saved: what has changed in one shows by its own fields, without the tracker's long look at everything.</summary>
/// <remarks>Only rows that consist of values that cannot change by themselves are looked at in this way; the tracker looks at all others.</remarks>
public sealed class AsRead
{
    private static readonly Func<object, object> Copy =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly Dictionary<object, object> copies = new(ReferenceEqualityComparer.Instance);

    /// <summary>From now on these rows are compared with what they are at this moment.</summary>
    public void Keep(IEnumerable<EntityEntry> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            var fields = RowFields.Of(row.Metadata);
            if (fields.IsPlain && !(copies.TryGetValue(row.Entity, out var copy) && fields.Changed(row.Entity, copy) is { Count: 0 }))
            {
                copies[row.Entity] = Copy(row.Entity);
            }
        }
    }

    /// <summary>Tells the tracker what has changed in a row; one that goes, goes.</summary>
    internal void Detect(EntityEntry row)
    {
        if (row.State == EntityState.Deleted)
        {
            return;
        }

        if (!copies.TryGetValue(row.Entity, out var copy) || RowFields.Of(row.Metadata).Changed(row.Entity, copy) is not { } changed)
        {
            row.DetectChanges();
            return;
        }

        foreach (var property in changed)
        {
            row.Property(property).IsModified = true;
        }
    }
}
