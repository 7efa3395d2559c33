using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Catalog.Storage;

/// <summary>The fields of a type of row, compared one by one.</summary>
internal sealed class RowFields
{
    private readonly List<(IProperty? Property, Func<object, object, bool> IsSame)> fields = [];

    private RowFields(IEntityType type)
    {
        List<FieldInfo> own = [.. FieldsOf(type.ClrType)];
        IsPlain = !type.IsOwned() && own.TrueForAll(field => IsImmutable(field.FieldType)) && type.GetProperties().All(property => property.FieldInfo is not null);
        foreach (var field in IsPlain ? own : [])
        {
            fields.Add((type.GetProperties().FirstOrDefault(property => property.FieldInfo == field), Comparison(type.ClrType, field)));
        }
    }

    /// <summary>Nothing in such a row can change without one of its fields having another value.</summary>
    public bool IsPlain { get; }

    public static RowFields Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(nameof(RowFields), static of => new RowFields(of!), type);

    /// <returns><c>null</c> = this cannot be told from the fields alone: the row belongs to another one now, or a part of it was replaced.</returns>
    public IReadOnlyList<IProperty>? Changed(object row, object copy)
    {
        List<IProperty> changed = [];
        foreach (var (property, isSame) in fields)
        {
            if (isSame(row, copy))
            {
                continue;
            }

            if (property is null || property.IsKey() || property.IsForeignKey())
            {
                return null;
            }

            changed.Add(property);
        }

        return IsPlain ? changed : null;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null ? [] : FieldsOf(type.BaseType).Concat(
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static Func<object, object, bool> Comparison(Type type, FieldInfo field)
    {
        var (row, copy) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var (now, then) = (Expression.Field(Expression.Convert(row, type), field), Expression.Field(Expression.Convert(copy, type), field));
        var comparer = Expression.Property(null, typeof(EqualityComparer<>).MakeGenericType(field.FieldType), nameof(EqualityComparer<>.Default));
        return Expression.Lambda<Func<object, object, bool>>(Expression.Call(comparer, nameof(Equals), null, now, then), row, copy).Compile();
    }

    private static bool IsImmutable(Type type) =>
        type == typeof(string) || type.IsEnum || type.GetCustomAttribute<ImmutableObjectAttribute>() is { Immutable: true }
        || (Nullable.GetUnderlyingType(type) is { } value ? IsImmutable(value) : type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false));
}
