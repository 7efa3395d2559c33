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
    private readonly List<Func<object, IEnumerable<object>?>> parts = [];

    private RowFields(IEntityType type)
    {
        List<FieldInfo> own = [.. FieldsOf(type.ClrType)];
        List<FieldInfo> lists = [.. type.GetNavigations().Where(IsListOfRows).Select(list => list.FieldInfo!)];
        IsPlain = !type.IsOwned() && own.Except(lists).All(field => IsImmutable(field.FieldType)) && type.GetProperties().All(property => property.FieldInfo is not null);
        foreach (var field in IsPlain ? own : [])
        {
            fields.Add((type.GetProperties().FirstOrDefault(property => property.FieldInfo == field), Comparison(type.ClrType, field)));
        }

        Version = type.FindProperty(nameof(Version)) is { IsConcurrencyToken: true } version ? version : null;
        parts.AddRange(lists.Select(field => List(type.ClrType, field)));
    }

    /// <summary>Such a row's own fields are all there is to it.</summary>
    public bool IsAlone => IsPlain && parts.Count == 0;

    /// <summary>Nothing in such a row can change without one of its fields, or of its lists of other rows, having another value.</summary>
    public bool IsPlain { get; }

    /// <summary>Counts the changes of a row; <c>null</c> = nobody counts them.</summary>
    public IProperty? Version { get; }

    public static RowFields Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(nameof(RowFields), static of => new RowFields(of!), type);

    /// <summary>What its lists hold now: rows of their own, each looked at by itself.</summary>
    public object[] Parts(object row) => parts.Count == 0 ? [] : [.. parts.SelectMany(list => list(row) ?? [])];

    /// <returns><c>null</c> = this cannot be told from the fields alone: the row belongs to another one now, or a part of it was replaced.</returns>
    public IReadOnlyList<IProperty>? Changed(object row, object copy)
    {
        List<IProperty>? changed = null;
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

            (changed ??= []).Add(property);
        }

        return IsPlain ? changed ?? [] : null;
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

    private static bool IsListOfRows(INavigation navigation) =>
        navigation is { IsCollection: true, FieldInfo: not null } && !navigation.TargetEntityType.IsOwned();

    private static Func<object, IEnumerable<object>?> List(Type type, FieldInfo field)
    {
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, IEnumerable<object>?>>(Expression.Field(Expression.Convert(row, type), field), row).Compile();
    }

    /// <summary>Kept bytes are replaced, never written into.</summary>
    private static bool IsImmutable(Type type) =>
        type == typeof(string) || type == typeof(byte[]) || type.IsEnum || type.GetCustomAttribute<ImmutableObjectAttribute>() is { Immutable: true }
        || (Nullable.GetUnderlyingType(type) is { } value ? IsImmutable(value) : type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false));
}
