namespace Catalog.Selection;

/// <summary>On whom something waits.</summary>
public enum WaitingOn
{
    /// <summary>担当者: whoever carries the case, or the colleague named.</summary>
    Town,
    /// <summary>事業者: the vendor named.</summary>
    Vendor,
    /// <summary>時刻: nobody can do anything before it.</summary>
    Time,
}

/// <summary>One thing that a case waits for (待ち).</summary>
/// <param name="What">Stable code in the manner of a fault, such as <c>quotes.answer</c>; its sentence stands in the texts of the screens.</param>
/// <param name="On">Who or what has to move.</param>
/// <param name="Who">Name of the person or the vendor, if it is one in particular.</param>
/// <param name="Until">When it is due, or when it comes by itself.</param>
/// <param name="Place">Last part of the page where it is done, such as <c>quotes</c>; empty = the page of the case.</param>
public sealed record Waiting(string What, WaitingOn On, string? Who = null, DateTimeOffset? Until = null, string Place = "");
