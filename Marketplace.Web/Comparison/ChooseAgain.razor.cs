using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Comparison;

/// <summary>What is shown instead of a table: why there is none, and the way to one.</summary>
public sealed partial class ChooseAgain
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Codes { get; set; }

    /// <summary>The sentence of the refusal; <c>null</c> when only one offering was given.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>Names of the given codes that exist.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Known { get; set; }
}
