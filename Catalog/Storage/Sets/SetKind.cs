using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Catalog.Storage.Sets;

/// <summary>Rows that one statement can write: new ones of a table, the same changed columns of old ones, or those that go.</summary>
/// <param name="Columns">A bit for each property that is written.</param>
internal readonly record struct SetKind(IEntityType Type, EntityState State, UInt128 Columns)
{
    private const int MostColumns = 128;

    /// <returns><c>null</c> = such a change is not written in sets: it lies in several tables or in a part of a row, or points to another row anew.</returns>
    public static SetKind? Of(IUpdateEntry entry)
    {
        var type = entry.EntityType;
        var properties = Properties(type);
        if (entry.EntityState is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || properties.Length is 0 or > MostColumns)
        {
            return null;
        }

        var (columns, place) = (UInt128.Zero, 0);
        foreach (var property in properties)
        {
            if (entry.EntityState == EntityState.Modified && entry.IsModified(property) && property.IsForeignKey())
            {
                return null;
            }

            columns |= IsWritten(entry, property) ? UInt128.One << place : 0;
            place++;
        }

        return new SetKind(type, entry.EntityState, columns);
    }

    /// <summary>A number that the database draws is its own.</summary>
    private static bool IsWritten(IUpdateEntry entry, IProperty property) => entry.EntityState switch
    {
        EntityState.Added => !entry.HasTemporaryValue(property),
        EntityState.Modified => entry.IsModified(property),
        _ => false,
    };

    public IEnumerable<IProperty> Written()
    {
        var columns = Columns;
        return Properties(Type).Where((_, place) => (columns >> place & 1) == 1);
    }

    /// <summary>All of a type that has a table of its own for itself; otherwise none.</summary>
    private static IProperty[] Properties(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(
        nameof(SetKind),
        static of => of!.IsOwned() || of.BaseType is not null || of.GetDirectlyDerivedTypes().Any() || of.GetComplexProperties().Any() ? [] : of.GetProperties().ToArray(),
        type);
}
