using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Edge;

/// <summary>One query parameter that an endpoint knows.</summary>
internal sealed record QueryParameter(string Name, Type Type, RangeAttribute? Range, AllowedValuesAttribute? Allowed)
{
    public bool Repeats => Type.IsArray;
}

/// <summary>Refuses a query that the endpoint would not wholly heed: a mistyped filter must not silently widen a search.</summary>
internal static class KnownQuery
{
    private static readonly string[] Instants = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<QueryParameter>> ByHandler = [];

    public static void UseKnownQuery(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler && FaultOf(context.Request.Query, Of(handler)) is { } fault
            ? Problems.WriteAsync(context, fault)
            : next(context));

    private static IReadOnlyList<QueryParameter> Of(MethodInfo handler) =>
        ByHandler.GetOrAdd(handler, method => [.. method.GetParameters().SelectMany(Read)]);

    private static IEnumerable<QueryParameter> Read(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? Read(parameter.ParameterType, parameter.GetCustomAttributes())
            : parameter.ParameterType.GetProperties().SelectMany(each => Read(each.PropertyType, each.GetCustomAttributes()));

    private static IEnumerable<QueryParameter> Read(Type type, IEnumerable<Attribute> marks) =>
        marks.OfType<FromQueryAttribute>().Take(1).Select(query => new QueryParameter(
            query.Name!, type, marks.OfType<RangeAttribute>().FirstOrDefault(), marks.OfType<AllowedValuesAttribute>().FirstOrDefault()));

    private static EdgeFault? FaultOf(IQueryCollection query, IReadOnlyList<QueryParameter> known)
    {
        foreach (var (name, values) in query)
        {
            if (known.FirstOrDefault(each => each.Name == name) is not { } parameter)
            {
                return EdgeFaults.UnknownParameter(name, string.Join(", ", known.Select(each => each.Name)));
            }

            if (values.Count > 1 && !parameter.Repeats)
            {
                return EdgeFaults.RepeatedParameter(name);
            }

            if (FaultOf(parameter, values.ToString()) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static EdgeFault? FaultOf(QueryParameter parameter, string value) => parameter switch
    {
        { Range: { } range } when !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Bound(range.Minimum) || number > Bound(range.Maximum) =>
            EdgeFaults.NotInRange(parameter.Name, value, range.Minimum, range.Maximum),
        { Allowed: { } allowed } when !allowed.Values.Contains(value) =>
            EdgeFaults.NotOneOf(parameter.Name, value, string.Join(", ", allowed.Values)),
        _ when parameter.Type == typeof(DateOnly?) && !IsDay(value) => EdgeFaults.NotADay(parameter.Name, value),
        _ when parameter.Type == typeof(DateTimeOffset?) && !IsInstant(value) => EdgeFaults.NotAnInstant(parameter.Name, value),
        { Name: "cursor" } when !Cursor.TryRead(value, out _) => EdgeFaults.BadCursor(value),
        _ => null,
    };

    /// <summary>A range of amounts of money is written as text, because yen go beyond what an attribute can hold as a number.</summary>
    private static long Bound(object bound) => Convert.ToInt64(bound, CultureInfo.InvariantCulture);

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Without an offset an instant would mean something else in every place.</summary>
    private static bool IsInstant(string value) =>
        DateTimeOffset.TryParseExact(value, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && (value[^1] == 'Z' || value[^6] is '+' or '-');
}
