using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Catalog.Storage.Sets;

/// <summary>One column of many rows, as one array.</summary>
internal abstract class SetColumn
{
    /// <param name="property">What the column keeps.</param>
    /// <param name="asItWas">The values that were read, to find the row by, instead of the new ones.</param>
    public static SetColumn Of(IProperty property, bool asItWas)
    {
        var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var element = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
        return (SetColumn)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(element), property, asItWas)!;
    }

    /// <param name="rows">What the tracker knows of them.</param>
    /// <param name="entities">The rows themselves.</param>
    public abstract NpgsqlParameter Of(IReadOnlyList<IUpdateEntry> rows, object[] entities);

    private sealed class Typed<T>(IProperty property, bool asItWas) : SetColumn
    {
        private readonly string typeName = $"{property.GetRelationalTypeMapping().StoreTypeNameBase}[]";
        private readonly Func<object, T?>? read = asItWas ? null : Reader(property);

        public override NpgsqlParameter Of(IReadOnlyList<IUpdateEntry> rows, object[] entities)
        {
            var values = new T?[entities.Length];
            for (var place = 0; place < values.Length; place++)
            {
                values[place] = read is not null ? read(entities[place])
                    : (T?)(asItWas ? rows[place].GetOriginalProviderValue(property) : rows[place].GetCurrentProviderValue(property));
            }

            return new NpgsqlParameter<T?[]> { TypedValue = values, DataTypeName = typeName };
        }

        /// <summary>Straight from the field, without a box around every value; <c>null</c> = the tracker alone knows it.</summary>
        private static Func<object, T?>? Reader(IProperty property)
        {
            if (property.FieldInfo is not { } field)
            {
                return null;
            }

            var row = Expression.Parameter(typeof(object));
            Expression value = Expression.Field(Expression.Convert(row, field.DeclaringType!), field);
            if (property.GetRelationalTypeMapping().Converter?.ConvertToProviderExpression is not { } convert)
            {
                return Expression.Lambda<Func<object, T?>>(Expression.Convert(value, typeof(T)), row).Compile();
            }

            var (input, known) = (convert.Parameters[0].Type, Expression.Variable(value.Type));
            Expression converted = Expression.Convert(Expression.Invoke(convert, Expression.Convert(known, input)), typeof(T));
            Expression isNull = value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
                ? Expression.Constant(false) : Expression.Equal(known, Expression.Constant(null, value.Type));
            var whole = Expression.Block([known], Expression.Assign(known, value), Expression.Condition(isNull, Expression.Default(typeof(T)), converted));
            return Expression.Lambda<Func<object, T?>>(whole, row).Compile();
        }
    }
}
