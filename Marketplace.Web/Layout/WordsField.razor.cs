using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Layout;

/// <summary>A field for words with its label, hint and refusal; what was typed is never lost.</summary>
public sealed partial class WordsField
{
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Name under which the form sends it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The sentence of a refusal of this field.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public int Rows { get; set; } = 1;

    [Parameter]
    public int MaxLength { get; set; } = 2_000;

    private string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (null, _) => Id + "-error",
        (_, null) => Id + "-hint",
        _ => $"{Id}-error {Id}-hint",
    };

    private string? Invalid => Error is null ? null : "true";
}
