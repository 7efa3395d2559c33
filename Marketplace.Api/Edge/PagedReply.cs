using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Catalog;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Edge;

/// <summary>A stretch of a list.</summary>
/// <param name="Items">The items of this stretch, in the order of the list.</param>
/// <param name="Total">Length of the whole list.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next stretch; <c>null</c> at the end.</param>
public sealed record PagedReply<T>(IReadOnlyList<T> Items, int Total, string? NextCursor);

/// <summary>Which stretch of a list is wanted.</summary>
internal sealed record Stretch
{
    public const int Least = 1;

    public const int Most = 100;

    public const int Usual = 20;

    [FromQuery(Name = "cursor"), Description("Where to go on: `nextCursor` of the answer before.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit"), Range(Least, Most), Description("Items wanted, 1 to 100.")]
    public int? Limit { get; init; }

    public int Offset => Edge.Cursor.Offset(Cursor);

    public int Count => Limit ?? Usual;

    public PagedReply<TReply> Reply<T, TReply>(Page<T> page, Func<T, TReply> reply) =>
        new([.. page.Items.Select(reply)], page.Total, Edge.Cursor.After(Offset, page.Items.Count, page.Total));

    /// <summary>For short lists that are read as a whole.</summary>
    public PagedReply<TReply> Cut<T, TReply>(IReadOnlyList<T> all, Func<T, TReply> reply) =>
        Reply(new Page<T>([.. all.Skip(Offset).Take(Count)], all.Count), reply);
}
