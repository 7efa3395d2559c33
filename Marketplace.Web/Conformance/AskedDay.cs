using System.Globalization;
using Catalog;

namespace Marketplace.Web.Conformance;

/// <summary>The day for which verdicts are asked; today in Tokyo when none is, or none that can be read.</summary>
/// <param name="Day">The day.</param>
/// <param name="Unreadable">What was written instead of a day; <c>null</c> = nothing wrong.</param>
internal sealed record AskedDay(DateOnly Day, string? Unreadable)
{
    public static AskedDay Read(string? text, TimeProvider time) =>
        string.IsNullOrEmpty(text) ? new AskedDay(Tokyo.Today(time), Unreadable: null)
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new AskedDay(day, Unreadable: null)
        : new AskedDay(Tokyo.Today(time), text);
}
